using System.Text.RegularExpressions;
using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>Which dimensions a person's own words are about, by the words that people use for them. English; what is said in other words is not found.</summary>
public static partial class ReflectionThemes
{
    private static readonly (Dimension Dimension, Regex Words)[] Themes =
    [
        (Dimension.Structure, Structure()),
        (Dimension.Relevance, Relevance()),
        (Dimension.Specificity, Specificity()),
        (Dimension.Ownership, Ownership()),
        (Dimension.Depth, Depth()),
        (Dimension.Pace, Pace()),
        (Dimension.Pauses, Pauses()),
        (Dimension.Fillers, Fillers()),
        (Dimension.Variety, Variety()),
        (Dimension.Gaze, Gaze()),
    ];

    /// <summary>In the order in which they come up in the text; empty where none does.</summary>
    public static IReadOnlyList<Dimension> Of(string text) =>
    [
        .. Themes.Select(theme => (theme.Dimension, Match: theme.Words.Match(text)))
            .Where(theme => theme.Match.Success)
            .OrderBy(theme => theme.Match.Index)
            .Select(theme => theme.Dimension),
    ];

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(structur\w*|star|in order|beginning|ending|how it ended|the (end|outcome|result)s?|my results?|ramble|rambl\w+|jump(ed|ing)? around|storyline|thread)\b", Loose)]
    private static partial Regex Structure();

    [GeneratedRegex(@"\b(off[- ]topic|beside the point|(answer\w*|understand|understood|miss\w*) the (actual )?question|relevan\w+|what (was|they) asked|drift\w*|digress\w*)\b", Loose)]
    private static partial Regex Relevance();

    [GeneratedRegex(@"\b(numbers?|figures?|metrics?|specifics?|specific|concrete|vague|details?|dates?|examples?|percent\w*|quantif\w+|names?)\b", Loose)]
    private static partial Regex Specificity();

    [GeneratedRegex(@"\b(ownership|my (own )?(part|role|share|contribution)|what i did|(said|say|saying) [""“']?we\b|too much we|i instead of we|we instead of i)\b", Loose)]
    private static partial Regex Ownership();

    [GeneratedRegex(@"\b(why i|reasons?|reasoning|trade[- ]?offs?|depth|deeper|shallow|superficial|lessons?|learn(t|ed)|alternatives?|consequences?)\b", Loose)]
    private static partial Regex Depth();

    [GeneratedRegex(@"\b(pace|speed|too (fast|slow|quick\w*)|fast|faster|slow(ly|er|ed)?( down)?|rush\w*|hurr(y|ied)|gabbl\w*)\b", Loose)]
    private static partial Regex Pace();

    [GeneratedRegex(@"\b(paus(e|es|ed|ing)|silences?|stuck|froze|freez\w*|blank(ed)?|stumbl\w*|lost for words)\b", Loose)]
    private static partial Regex Pauses();

    [GeneratedRegex(@"\b(u+ms?|u+hs?|fillers?|filler words|you know|kept saying (like|basically))\b", Loose)]
    private static partial Regex Fillers();

    [GeneratedRegex(@"\b(monoton\w*|my voice|flat(ly)?|tone|energy|lively|louder|quiet(er|ly)?|mumbl\w*)\b", Loose)]
    private static partial Regex Variety();

    [GeneratedRegex(@"\b(eye contact|camera|looked (away|down)|gaze)\b", Loose)]
    private static partial Regex Gaze();
}
