using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Engines.Roles;

/// <inheritdoc cref="ILanguageModelSource"/>
public sealed class ChosenLanguageModels(ChosenEndpoints endpoints) : ILanguageModelSource
{
    /// <inheritdoc/>
    public ILanguageModel? Find(LanguageRole role) => endpoints.Find(role switch
    {
        LanguageRole.Interviewer => EngineRole.Interviewer,
        LanguageRole.Fillers => EngineRole.Fillers,
        _ => EngineRole.Judge,
    }) is { } chosen ? new OpenAiLanguageModel(chosen.Endpoint, chosen.Model) : null;

    /// <inheritdoc/>
    public ITextEmbedder? FindEmbedder() =>
        endpoints.Find(EngineRole.Embeddings) is { } chosen ? new OpenAiTextEmbedder(chosen.Endpoint, chosen.Model) : null;
}
