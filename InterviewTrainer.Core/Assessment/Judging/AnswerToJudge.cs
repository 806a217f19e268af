using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>An answer and what it was asked for. Who gave it is unknown to a judge.</summary>
/// <param name="Question">The question, as it was put.</param>
/// <param name="Answer">The words of the answer.</param>
public sealed record AnswerToJudge(string Question, string Answer)
{
    public Guid TurnId { get; init; } = Guid.Empty;

    /// <summary><c>pack/question</c>; empty outside packs.</summary>
    public string QuestionKey { get; init; } = "";

    /// <summary>What the question is to show; empty when unknown.</summary>
    public string Competency { get; init; } = "";

    /// <summary>The job talked about; empty when unknown.</summary>
    public string Role { get; init; } = "";

    /// <summary>What the question asks for; null when unknown: then it is told from the question's words.</summary>
    public QuestionKind? Kind { get; init; }

    /// <summary>Of a follow-up: the questions and answers that it goes back to, oldest first; empty else.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Behaviour described at levels 1, 3 and 5; empty when unknown.</summary>
    public IReadOnlyList<RubricAnchor> Rubric { get; init; } = [];

    /// <summary>The answer was broken off by somebody else than the speaker.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>The recogniser's mean confidence, 0 to 1; null for typed words and where it gives none.</summary>
    public double? Confidence { get; init; }

    /// <summary>Single words that the recogniser was unsure of, in order of place: what was found there alone is not taken for said.</summary>
    public IReadOnlyList<Evidence> Unsure { get; init; } = [];
}
