namespace InterviewTrainer.Web.Commands.Bench.Conversation;

/// <summary>How much <c>bench conversation</c> measures.</summary>
/// <param name="Interviews">At once.</param>
/// <param name="Turns">Of each of them.</param>
/// <param name="TurnsAlone">Of one interview alone.</param>
/// <param name="Frames">Of listening, over which memory is counted.</param>
internal sealed record ConversationBenchSettings(int Interviews, int Turns, int TurnsAlone = 12, int Frames = 500);
