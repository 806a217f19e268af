namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>A model could not be fetched, imported, checked or removed. The message is for the person: what it was, what was kept, what to do.</summary>
public sealed class ModelException : Exception
{
    public ModelException(string message)
        : base(message)
    {
    }

    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
