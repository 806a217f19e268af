using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The language model that a test chose, for every role.</summary>
internal sealed class ChosenModels : ILanguageModelSource
{
    /// <summary>Null: none is chosen.</summary>
    public ILanguageModel? Model { get; set; }

    public ILanguageModel? Find(LanguageRole role) => Model;

    public ITextEmbedder? FindEmbedder() => null;
}
