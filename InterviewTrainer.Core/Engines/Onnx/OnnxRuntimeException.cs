namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>ONNX Runtime, or a model for it, could not be used. The message holds the native one.</summary>
public sealed class OnnxRuntimeException : Exception
{
    public OnnxRuntimeException(string message)
        : base(message)
    {
    }

    public OnnxRuntimeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
