namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>Why a reply is over.</summary>
internal enum FinishReason
{
    /// <summary>The model ended it, or a stop text came.</summary>
    Stop,

    /// <summary>It had as many tokens as it may.</summary>
    Length,
}
