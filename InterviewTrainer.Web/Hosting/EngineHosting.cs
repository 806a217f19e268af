using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Who interviews, hears and speaks: the engines that the person chose, and what stands behind them.</summary>
internal static class EngineHosting
{
    /// <summary>File of the person's choice, in the data folder.</summary>
    public const string ChoicesFile = "engines.json";

    private const string ModelsFolder = "models";

    /// <summary>Engines as chosen on the page, which may change while the server runs.</summary>
    public static IServiceCollection AddEngines(this IServiceCollection services, DataFolder folder, EngineOptions options)
    {
        services.AddSingleton(EngineChoices.Open(folder.PathOf(ChoicesFile)));
        services.AddSingleton(new EngineKeys(folder.Path));
        services.AddModelCatalogue(ModelsFolderOf(folder, options));
        services.AddEndOfTurn();
        services.AddSingleton<UseWhenFetched>();
        services.AddSingleton<WorkerPool>();
        services.AddSingleton<RemoteServers>();
        services.AddSingleton<ChosenEndpoints>();
        services.AddSingleton<ILanguageModelSource, ChosenLanguageModels>();
        services.AddSingleton<ChosenRecognizer>();
        services.AddSingleton<ISpeechRecognizerSource>(provider => provider.GetRequiredService<ChosenRecognizer>());
        services.AddSingleton(InstalledVoice.Find());
        services.AddSingleton(new AudioCache(options.AudioCacheMb));
        services.AddSingleton(provider => new ChosenVoice(
            provider.GetRequiredService<ChosenEndpoints>(),
            provider.GetRequiredService<InstalledVoice>().Current,
            provider.GetRequiredService<AudioCache>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FallbackSynthesizer>>()));
        services.AddSingleton<ISpeechSynthesizerSource>(provider => provider.GetRequiredService<ChosenVoice>());
        services.AddSingleton<EngineMeasures>();
        return services;
    }

    /// <summary>What needs no model: for benches and pictures, which measure and show the same everywhere.</summary>
    public static IServiceCollection AddBuiltInEngines(this IServiceCollection services)
    {
        services.AddSingleton<ILanguageModelSource, NoModels>();
        services.AddSingleton<ISpeechRecognizerSource, NoRecognizer>();
        services.AddSingleton<ISpeechSynthesizerSource>(InstalledVoice.Find());
        return services;
    }

    /// <summary>Where models lie: where the configuration says, else in the data folder.</summary>
    public static string ModelsFolderOf(DataFolder folder, EngineOptions options) =>
        string.IsNullOrWhiteSpace(options.ModelsFolder) ? folder.PathOf(ModelsFolder) : Path.GetFullPath(options.ModelsFolder);

    private sealed class NoModels : ILanguageModelSource
    {
        public ILanguageModel? Find(LanguageRole role) => null;

        public ITextEmbedder? FindEmbedder() => null;
    }

    private sealed class NoRecognizer : ISpeechRecognizerSource
    {
        public HearingEngine? Chosen => null;

        public ISpeechRecognizer? Create() => null;
    }
}

/// <summary>espeak-ng, where it is installed.</summary>
internal sealed record InstalledVoice(ISpeechSynthesizer? Current) : ISpeechSynthesizerSource
{
    public static InstalledVoice Find() => new(EspeakProgram.Find() is { } program ? new EspeakSynthesizer(program) : null);
}
