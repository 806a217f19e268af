namespace InterviewTrainer.Core.Documents;

/// <summary>Why a file cannot be read.</summary>
public enum DocumentProblem
{
    Empty,
    TooLarge,
    TooManyPages,
    LegacyWord,
    Encrypted,
    NoText,
    Damaged,
    Dangerous,
    OtherFormat,
    TookTooLong,
    TooMuchMemory,
    ReaderMissing,
}
