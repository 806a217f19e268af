using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>How much was practised, each kind by itself, so that the numbers add up to the rows of the list.</summary>
public static class PracticeCount
{
    /// <summary>"12 interviews, one drill, one not begun"; what is zero is left out. Begins with a capital.</summary>
    /// <param name="interviews">Drills, and what was never begun, among them.</param>
    public static string Of(IReadOnlyCollection<PracticedInterview> interviews)
    {
        var begun = interviews.Where(interview => interview.Status != InterviewStatus.Ready).ToList();
        (int Number, string One, string Many)[] kinds =
        [
            (begun.Count(interview => !interview.IsDrill), "interview", "interviews"),
            (begun.Count(interview => interview.IsDrill), "drill", "drills"),
            (interviews.Count - begun.Count, "not begun", "not begun"),
        ];
        var said = kinds.Where(kind => kind.Number > 0).Select((kind, place) => PlainWords.Count(kind.Number, kind.One, kind.Many) is var words && place > 0 ? char.ToLowerInvariant(words[0]) + words[1..] : words);
        return interviews.Count == 0 ? PlainWords.Count(0, "interview", "interviews") : string.Join(", ", said);
    }
}
