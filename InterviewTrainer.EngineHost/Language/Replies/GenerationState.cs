namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>Where a generation is.</summary>
internal enum GenerationState
{
    Waiting,
    Running,

    /// <summary>Finished, failed, cancelled or refused.</summary>
    Over,
}
