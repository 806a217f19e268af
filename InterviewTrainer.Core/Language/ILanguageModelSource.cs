namespace InterviewTrainer.Core.Language;

/// <summary>The language models that the person chose. Thread-safe; a choice may change at any time, so ask anew for each use.</summary>
public interface ILanguageModelSource
{
    /// <summary>The model for <paramref name="role"/>; null where none is chosen.</summary>
    ILanguageModel? Find(LanguageRole role);

    /// <summary>The model that turns text into vectors; null where none is chosen.</summary>
    ITextEmbedder? FindEmbedder();
}
