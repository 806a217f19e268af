using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>espeak-ng, and the models that are installed on this machine, each in a worker that ends with the command.</summary>
/// <param name="data">The data folder; null for the configured one.</param>
/// <param name="settings">Settings of the command line.</param>
internal sealed class ToolEngines(string? data, IReadOnlyDictionary<string, string?>? settings) : IToolEngines
{
    /// <summary>What espeak-ng is called where an engine is named.</summary>
    public const string Espeak = "espeak";

    private readonly Lazy<Models> _models = new(() => Models.Open(data, settings));

    /// <inheritdoc/>
    public ISpeechSynthesizer Voice(string? engine)
    {
        if (engine != Espeak && _models.Value.Find(engine, EngineRole.Speaking) is { } model)
        {
            return new OpenAiSynthesizer(_models.Value.Start(model), model: null);
        }

        return EspeakProgram.Find() is { } program
            ? new EspeakSynthesizer(program)
            : throw new ToolException("There is no espeak-ng on the PATH, and no voice model. Install espeak-ng, or run \"models pull kokoro-1.0\", and run the command again.");
    }

    /// <inheritdoc/>
    public ITranscriber? Recognizer(string? model) =>
        _models.Value.Find(model, EngineRole.Hearing) is { } found ? new OpenAiTranscriber(_models.Value.Start(found), model: null) : null;

    public ValueTask DisposeAsync() => _models.IsValueCreated ? _models.Value.DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>The installed models, and the workers of those that are used.</summary>
    private sealed record Models(EngineChoices Choices, ModelStore Store, WorkerPool Workers, EngineOptions Options) : IAsyncDisposable
    {
        public static Models Open(string? data, IReadOnlyDictionary<string, string?>? settings)
        {
            var options = OptionsReader.Read(ServerBuilder.Create(new ServeSettings(Overrides: settings)).Configuration);
            var folder = DataFolder.Open(data ?? options.Data.Folder);
            var http = new OutboundHttp(new OutboundRequests(TimeProvider.System));
            return new Models(
                EngineChoices.Open(folder.PathOf(EngineHosting.ChoicesFile)),
                new ModelStore(EngineHosting.ModelsFolderOf(folder, options.Engines)),
                new WorkerPool(options.Engines, http, TimeProvider.System, NullLogger<WorkerPool>.Instance),
                options.Engines);
        }

        /// <summary>The named model; where none is named, the one that the person chose, else the first of its kind, if there is one.</summary>
        public InstalledModel? Find(string? id, EngineRole role)
        {
            var kind = role.Kind();
            if (id is null)
            {
                var ofKind = Store.Installed.Where(model => model.Model.Kind == kind).ToList();
                return ofKind.Find(model => Choices[role] == new EngineChoice.Installed(model.Model.Id)) ?? ofKind.FirstOrDefault();
            }

            var named = Store.Find(id) ?? throw new ToolException(
                Store.Broken.FirstOrDefault(broken => broken.Id == id)?.Problem
                ?? $"The model \"{id}\" is not installed in {Store.Folder}. \"models list\" shows what there is, and \"models pull {id}\" fetches it.");
            return named.Model.Kind == kind ? named : throw new ToolException($"\"{id}\" is no {(kind == ModelKind.Voice ? "voice" : "recogniser")}. \"models list\" shows those there are.");
        }

        public Worker Start(InstalledModel model) => Workers.Get(WorkerSpecs.Of(model, Store.TaggerFor(model), Options));

        public ValueTask DisposeAsync() => Workers.DisposeAsync();
    }
}
