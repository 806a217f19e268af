namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>The library or the end-of-turn model cannot be used; the message says why and what to do.</summary>
public sealed class EndOfTurnUnavailableException(string message, Exception innerException) : InvalidOperationException(message, innerException);
