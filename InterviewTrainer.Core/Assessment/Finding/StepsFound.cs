using InterviewTrainer.Core.Assessment.Text;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>Steps of one subject in an answer, in its order.</summary>
/// <param name="Told">Taken, or what one would do.</param>
/// <param name="Open">Left open: hedged ("I'd probably ask"), or a habit told in passing ("I drop the lead").</param>
internal sealed record StepsFound(List<TokenRange> Told, List<TokenRange> Open);
