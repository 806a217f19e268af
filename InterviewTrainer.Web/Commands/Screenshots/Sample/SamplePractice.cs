using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>Eight weeks of practice by one invented person, oldest first.</summary>
internal static class SamplePractice
{
    private const string Senior = "Senior backend engineer";
    private const string Lead = "Engineering team lead";

    public static IReadOnlyList<SampleInterview> Interviews { get; } =
    [
        new(55, "supportive", 0, 2, 3) { Source = AnswerSource.None, Before = (31, 78), After = (42, 61) },
        new(51, "supportive", 1, 4, 5) { Before = (38, 74), After = (44, 58) },
        new(46, "neutral", 0, 6, 3, 2) { StopsAfter = 3, Ending = ConclusionReason.TimeUp, Before = (40, 70), After = (41, 66) },
        new(42, "neutral", 2, 5, 7) { Before = (45, 71), After = (55, 52) },
        new(37, "supportive", 1, 3, 4, 0) { Id = SampleIds.NothingKept, StopsAfter = 3, Ending = ConclusionReason.Interrupted, Consent = new(false, false, false) },
        new(33, "neutral", 6, 7, 1) { Role = Senior, Source = AnswerSource.OwnRecognizer, Consent = new(true, true, true), AccentGroup = "Dutch", Before = (47, 64), After = (59, 49) },
        new(26, "cold", 0, 2, 4) { Role = Senior, Source = AnswerSource.OwnRecognizer, Mode = InterviewMode.Pressure, Before = (50, 72), After = (46, 69) },
        new(21, "neutral", 3, 5, 6) { Role = Senior, Source = AnswerSource.BrowserCloud, Before = (52, 60), After = (63, 44) },
        new(15, "supportive", 8, 9, 7, 0) { Id = SampleIds.Typed, Role = Lead, Source = AnswerSource.Typed, Skips = 2, StopsAfter = 4, Ending = ConclusionReason.EndedByPerson, Before = (55, 57) },
        new(9, "cold", 1, 6, 9) { Role = Lead, Source = AnswerSource.RemoteRecognizer, Mode = InterviewMode.Pressure, Before = (58, 59), After = (60, 54) },
        new(4, "neutral", 1, 2, 7, 4) { Id = SampleIds.Spoken, Role = Senior, Source = AnswerSource.OwnRecognizer, Before = (61, 55), After = (72, 38) },
        new(2, "supportive", 1, 2, 3, 4) { Id = SampleIds.Ready, Role = Senior, StopsAfter = 0 },
        new(1, "supportive", 8, 3, 6, 5) { Id = SampleIds.Paused, Role = Lead, Source = AnswerSource.Typed, StopsAfter = 3, Before = (64, 50) },
    ];
}
