using InterviewTrainer.EngineHost.Language.Replies;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>A chat request that has been checked.</summary>
/// <param name="Request">The reply to make.</param>
/// <param name="Stream">The reply is wanted piece by piece.</param>
internal sealed record ChatCall(GenerationRequest Request, bool Stream);
