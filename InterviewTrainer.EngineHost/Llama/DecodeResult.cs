namespace InterviewTrainer.EngineHost.Llama;

/// <summary>How a computation ended.</summary>
internal enum DecodeResult
{
    Done,

    /// <summary>A sequence is full.</summary>
    NoRoom,

    /// <summary>Stopped by <see cref="LlamaContext.Abort"/>; what the sequences hold of the batch is not known.</summary>
    Aborted,
}
