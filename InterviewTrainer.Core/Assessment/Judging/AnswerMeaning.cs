namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>How near an answer is to what it was asked, as cosines of meanings, −1 to 1.</summary>
/// <param name="Question">The whole answer to the question.</param>
/// <param name="NearestSentence">Its nearest sentence to the question.</param>
/// <param name="MeanSentence">Its sentences on average.</param>
/// <param name="Competency">The whole answer to the competency; null when that is unknown.</param>
/// <param name="Role">The whole answer to the job; null when that is unknown.</param>
/// <param name="Coherence">Neighbouring sentences to each other; null with fewer than two.</param>
/// <param name="Nearest">Which sentence is nearest, from 0.</param>
public sealed record AnswerMeaning(double Question, double NearestSentence, double MeanSentence, double? Competency, double? Role, double? Coherence, int Nearest)
{
    /// <summary>The mean of what there is.</summary>
    public double Relevance => new[] { Question, NearestSentence, MeanSentence, Competency, Role }.OfType<double>().Average();
}
