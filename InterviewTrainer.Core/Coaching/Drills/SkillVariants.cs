using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;

namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>
/// Questions on a skill that rules make where no pack has another: a few sentences for each kind of question, with the competency's name in them. They ask for something that was not told
/// before, so none has the words of a pack's question.
/// </summary>
internal static class SkillVariants
{
    private static readonly Dictionary<QuestionKind, string[]> Texts = new()
    {
        [QuestionKind.Behavioural] =
        [
            "Let us stay with {0}. Tell me about a different situation from the ones you have told so far. What was at stake, and what did you do?",
            "Still on {0}: tell me about a time when it went worse than you had hoped. What did you do then, and what came of it?",
            "On {0} again: which experience changed the way you go about it, and what do you do differently since?",
            "Once more on {0}: what is the hardest case you have had? Take me through what you did, step by step.",
        ],
        [QuestionKind.Situational] =
        [
            "Let us stay with {0}. Suppose that it comes up in your first week in a new job, with nobody around whom you know. What do you do first, and why?",
            "Still on {0}: suppose that you have half of the time and half of the people that you would want. What do you do, and what do you leave?",
            "On {0} again: suppose that a colleague goes about it quite differently from you. How do you find out who is right, and what then?",
        ],
        [QuestionKind.Technical] =
        [
            "Let us stay with {0}. Choose a case from your own work. What did you decide, what else could you have done, and why was this better?",
            "Still on {0}: what usually goes wrong with it, how do you notice, and what do you do then?",
            "On {0} again: how would you explain the most important choice in it to somebody who is new? Use an example.",
        ],
        [QuestionKind.Motivation] =
        [
            "Which part of your work would you miss most if it were taken away, and what does that say about the job that you want?",
            "What would have to be true of a job for you to stay for five years?",
            "Which piece of work did you do better than you had to, and what made you?",
        ],
        [QuestionKind.SelfIntroduction] =
        [
            "Introduce yourself in a minute to somebody who knows nothing about your field.",
            "Introduce yourself through one decision of yours that turned out to matter.",
            "Introduce yourself by what the people you work with come to you for, with an example.",
        ],
    };

    /// <summary>All variants for a skill, always in the same order.</summary>
    /// <param name="competency">As its pack names it.</param>
    /// <param name="kind">What sort of answer is wanted.</param>
    /// <param name="minutes">Answer length.</param>
    public static IEnumerable<PlannedQuestion> Of(string competency, QuestionKind kind, int minutes) =>
        Texts[kind].Select(text => PlannedQuestion.Made(string.Format(null, text, InSentence(competency)), competency, kind, minutes, QuestionSource.Drill));

    /// <summary>"Owning mistakes" as "owning mistakes"; "SQL tuning" stays.</summary>
    private static string InSentence(string competency) =>
        competency.Length > 1 && char.IsLower(competency[1]) ? char.ToLowerInvariant(competency[0]) + competency[1..] : competency;
}
