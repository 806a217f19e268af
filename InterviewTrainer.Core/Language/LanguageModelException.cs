namespace InterviewTrainer.Core.Language;

/// <summary>A language model could not answer. The message names the thing and the remedy, and holds nothing of the conversation.</summary>
public sealed class LanguageModelException : Exception
{
    public LanguageModelException(string message)
        : base(message)
    {
    }

    public LanguageModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
