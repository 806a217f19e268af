namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>Judges the content of one answer. Thread-safe.</summary>
public interface IAnswerJudge
{
    /// <summary>With its version, as it stands on every judgement.</summary>
    string Name { get; }

    /// <summary>Content dimensions and findings of an answer; what cannot be judged is not scored.</summary>
    Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken);
}
