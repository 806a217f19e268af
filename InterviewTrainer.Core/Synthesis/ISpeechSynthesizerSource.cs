namespace InterviewTrainer.Core.Synthesis;

/// <summary>The voice engine that the person chose, with what takes over when it fails. Thread-safe; the choice may change at any time.</summary>
public interface ISpeechSynthesizerSource
{
    /// <summary>Null where no engine speaks: the browser's voices, else captions alone.</summary>
    ISpeechSynthesizer? Current { get; }
}
