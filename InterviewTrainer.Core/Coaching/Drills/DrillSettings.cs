using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>The settings of an interview of one question, or of a few: as those of the interview that it comes from, shorter, and with a line instead of a greeting.</summary>
public static class DrillSettings
{
    private const string SameOpening = "The same question once more.";
    private const string NewOpening = "Another question on the same skill.";
    private const string DueOpening = "A few questions on what was hard for you before.";
    private const string OneClosing = "Thank you. That was the one question.";
    private const string Closing = "Thank you. That was all for today.";

    /// <summary>Time for the answer and one follow-up, and for thinking.</summary>
    private const int LengthsOfAnswer = 3;

    /// <param name="before">The interview that the answer comes from.</param>
    /// <param name="drill">What is practised.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="hearing">Who hears.</param>
    /// <param name="seed">Decides every random choice.</param>
    public static InterviewSettings Of(InterviewSettings before, Drill drill, IReadOnlyList<PlannedQuestion> questions, HearingMode hearing, int seed)
    {
        var plan = new InterviewPlan
        {
            Topics = [.. questions.Select(question => new PlannedTopic(question.Competency, "To do it better than before.", TopicPriority.High, [question]))],
            Opening = drill.Kind switch { DrillKind.SameQuestion => SameOpening, DrillKind.NewQuestion => NewOpening, _ => DueOpening },
            Closing = questions.Count == 1 ? OneClosing : Closing,
            MadeBy = RulePlanner.Name,
        };
        return (before with
        {
            Drill = drill,
            Hearing = hearing,
            Length = (TimeSpan.FromMinutes(questions.Sum(question => question.Minutes)) * LengthsOfAnswer) + (before.ThinkingTime * questions.Count),
            Seed = seed,
        }).WithPlan(plan);
    }

    /// <summary>Who hears in a drill: nobody that sound is sent to, for that takes a choice for each interview.</summary>
    /// <param name="before">Who heard.</param>
    /// <param name="engine">The recogniser of this program that is chosen now.</param>
    public static HearingMode Hearing(HearingMode before, HearingEngine? engine) =>
        engine is { StaysLocal: true } ? HearingMode.OwnRecognizer
        : before.LeavesMachine() || before.IsServer() ? HearingMode.None
        : before;
}
