using System.Text.RegularExpressions;
using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>
/// The coach without a model: says in a sentence how what the person wrote stands to what was judged, and asks one question back. It states what was found and
/// never praises; of what was not judged it says so.
/// </summary>
public static partial class RuleCoach
{
    /// <summary>Fewer words say too little to reply to.</summary>
    private const int FewestWords = 4;

    private const double High = 3.5, Low = 2.5;

    public static CoachingReply Reply(ReflectionContext context) => new(Text(context), By: "");

    private static string Text(ReflectionContext context)
    {
        if (Despair().IsMatch(context.Text))
        {
            return "One interview says little about you, and the numbers here say nothing at all about your worth. What would you tell a friend who had given these answers?";
        }

        if (Word().Count(context.Text) < FewestWords)
        {
            return "That is short. Which answer do you have in mind, and which words of it?";
        }

        if (context.Before.Count > 0)
        {
            return Again(context);
        }

        var themes = ReflectionThemes.Of(context.Text);
        return context.Prompt.AsksWhatComesNext ? Next(context, themes)
            : themes.Count == 0 ? WithoutTheme(context)
            : context.Prompt.AsksWhatWentWell ? Well(context, themes[0])
            : Change(context, themes[0]);
    }

    private static string Well(ReflectionContext context, Dimension theme) => (Name(theme), context.LevelOf(theme)) switch
    {
        (var name, null) => $"You name {name}; that was not judged here, so your own ear is all there is. What made you notice it?",
        (var name, >= High) => $"You name {name}, and the judgement found it too. What did you do beforehand that helped?",
        (var name, <= Low) => $"You name {name}; the judgement found little of it. Which sentence do you have in mind?",
        (var name, _) => $"You name {name}; the judgement found some of it, not everywhere. In which answer was it clearest?",
    };

    private static string Change(ReflectionContext context, Dimension theme)
    {
        if (context.Assessment?.OneThing is not { } one)
        {
            return $"You would work on {Name(theme)}. How would one sentence of it sound, word for word?";
        }

        if (one.Dimension == theme)
        {
            return $"The judgement would begin there as well. {Sentence(one.Text)} How would that sound in one of your answers, word for word?";
        }

        return context.LevelOf(theme) is >= High
            ? $"You would work on {Name(theme)}, where little was found missing; the judgement would begin with {Name(one.Dimension)}. What would a listener have missed first?"
            : $"You would begin with {Name(theme)}, the judgement with {Name(one.Dimension)}. {Sentence(one.Text)} Which of the two would a listener have noticed first?";
    }

    private static string WithoutTheme(ReflectionContext context) => context.Prompt.AsksWhatWentWell
        ? "You say that it went well, not yet what. Which answer was it, and what did you say in it that you would say again?"
        : context.Assessment?.OneThing is { } one
            ? $"The judgement would begin with {Name(one.Dimension)}. {Sentence(one.Text)} What would you say there instead, word for word?"
            : "Pick one answer of this interview. What would you say there instead, word for word?";

    private static string Next(ReflectionContext context, IReadOnlyList<Dimension> themes)
    {
        if (!Concrete().IsMatch(context.Text))
        {
            return "That could be tomorrow or never. What exactly, at what time, and for how many minutes?";
        }

        return context.Assessment?.OneThing is { } one && themes.Count > 0 && !themes.Contains(one.Dimension)
            ? $"That is something that can be done. It leaves {Name(one.Dimension)} for later; is that what you want?"
            : "That is something that can be done. How will you know afterwards that it worked?";
    }

    /// <summary>Rules cannot tell whether a question of theirs was answered; they do not act as if.</summary>
    private static string Again(ReflectionContext context) => context.Before.Count == 1 && !context.Prompt.AsksWhatComesNext
        ? "That stands below what you wrote first. Say it aloud once, as you would in the room: does it still sound like you?"
        : "That is written down. Rules have no more to ask; you will find it here before your next interview.";

    private static string Name(Dimension dimension) => DimensionText.Of(dimension).InASentence;

    private static string Sentence(string text) => text.Length == 0 ? "" : text.TrimEnd('.') + ".";

    [GeneratedRegex(@"[\p{L}\p{Nd}'’]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(hopeless|useless|worthless|stupid|an idiot|a failure|pathetic|hate myself|give up|giving up|never (get|find) a job|i('m| am) (so |just |really )?(terrible|awful|bad))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Despair();

    [GeneratedRegex(@"\d|\b(tomorrow|tonight|morning|evening|lunch|breakfast|before|after|o'clock|minutes?|once|twice|times|monday|tuesday|wednesday|thursday|friday|saturday|sunday|record|write|read|say|practi[sc]e|drill|list)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Concrete();
}
