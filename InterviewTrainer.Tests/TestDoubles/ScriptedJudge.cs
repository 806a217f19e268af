using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Judging;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Gives every content dimension level 4 with the whole answer for a quote, unless the test lets something else happen first.</summary>
internal sealed class ScriptedJudge : IAnswerJudge
{
    private int _calls;

    /// <summary>Called before each answer is judged, with the how manieth it is; may wait, act or throw.</summary>
    public Func<AnswerToJudge, int, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public string Name => "scripted";

    /// <summary>How often it was asked.</summary>
    public int Calls => _calls;

    public async Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken)
    {
        await Before(answer, Interlocked.Increment(ref _calls)).WaitAsync(cancellationToken);
        IReadOnlyList<Evidence> all = [Evidence.At(answer.Answer, 0, answer.Answer.Length)];
        return new AnswerAssessment
        {
            TurnId = answer.TurnId,
            Competency = answer.Competency,
            QuestionKey = answer.QuestionKey,
            Overall = 75,
            RubricLevel = 4,
            Dimensions = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content).Select(dimension => DimensionScore.Of(dimension, 4, "So it is.", all))],
            Findings = new AnswerFindings
            {
                Words = 12,
                Fillers = all,
                Hedges = all,
                Star = new StarSpans(all, all, all, all),
                Quantifiers = all,
                OwnActions = all,
                Specifics = all,
                Reasons = all,
                Instructions = all,
            },
        };
    }
}
