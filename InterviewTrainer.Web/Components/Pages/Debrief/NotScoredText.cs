using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>Why there is no score, in words; it is no low score.</summary>
internal static class NotScoredText
{
    private static readonly string[] Said = ["Not measured", "Not scored", "Shown, not scored"];

    /// <summary>"not measured: there is no camera yet", "not scored: too short".</summary>
    public static string Of(DimensionScore score)
    {
        var what = score.NotScored == NotScoredReason.NotMeasured ? "not measured" : "not scored";
        return Said.Any(begin => score.Why.StartsWith(begin, StringComparison.Ordinal)) ? Lower(score.Why) : $"{what}: {(score.Why.Length > 0 ? Lower(score.Why) : Reason(score.NotScored))}";
    }

    public static string Of(AnswerAssessment answer) => $"Not scored. {(answer.Why.Length > 0 ? answer.Why : $"There is a reason: {Reason(answer.NotScored)}.")}";

    public static string Reason(NotScoredReason? reason) => reason switch
    {
        NotScoredReason.Silent => "nothing was said",
        NotScoredReason.TooShort => "fewer words than can be judged",
        NotScoredReason.TooLong => "more words than are read",
        NotScoredReason.NoAnswer => "the question was not answered",
        NotScoredReason.Gibberish => "there were no sentences to read",
        NotScoredReason.WordList => "a list of terms without sentences",
        NotScoredReason.RecitesQuestion => "it repeats the question",
        NotScoredReason.OffTopic => "it is about something else",
        NotScoredReason.OtherLanguage => "only English can be judged",
        NotScoredReason.CutOff => "it was cut off",
        NotScoredReason.RecogniserUnsure => "the recogniser was too unsure of the words",
        NotScoredReason.NotMeasured => "what it rests on was not measured",
        NotScoredReason.WordsNotKept => "the words were not kept, as you chose",
        _ => "there was nothing to judge",
    };

    /// <summary>As it goes on after a colon; "I" stays.</summary>
    private static string Lower(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
}
