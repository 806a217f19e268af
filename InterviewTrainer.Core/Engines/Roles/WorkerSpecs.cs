using System.Globalization;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Hosting;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>How the worker of an installed model is started.</summary>
public static class WorkerSpecs
{
    /// <summary>The worker of <paramref name="model"/>.</summary>
    /// <param name="model">What it serves.</param>
    /// <param name="tagger">Tells a recogniser whether there is a human voice in the sound; null where no such model is installed.</param>
    /// <param name="options">Threads, context and queue.</param>
    /// <exception cref="ArgumentException">No worker runs models of this kind.</exception>
    public static WorkerSpec Of(InstalledModel model, InstalledModel? tagger, EngineOptions options) => model.Model.Kind switch
    {
        ModelKind.Language or ModelKind.Embedding => new WorkerSpec(
            $"language:{model.Model.Id}",
            model.Model.Title,
            [
                "language", "--model", model.Folder,
                "--context", Text(model.Model.ContextTokens ?? options.ContextTokens),
                "--parallel", Text(options.ParallelChats),
                "--queue-seconds", Text(options.QueueSeconds),
                "--memory-mb", Text(options.MemoryBudgetMb),
                "--threads", Text(Threads(options.LanguageThreads, Environment.ProcessorCount - 1)),
            ],
            model.Model.MemoryMb),
        ModelKind.Recognition => new WorkerSpec(
            tagger is null ? $"recognizer:{model.Model.Id}" : $"recognizer:{model.Model.Id}+{tagger.Model.Id}",
            model.Model.Title,
            ["speech", "--recognizer", model.Folder, .. tagger is null ? [] : new[] { "--tagger", tagger.Folder }, .. Speech(options)],
            model.Model.MemoryMb + (tagger?.Model.MemoryMb ?? 0)),
        ModelKind.Voice => new WorkerSpec($"voice:{model.Model.Id}", model.Model.Title, ["speech", "--voice", model.Folder, .. Speech(options)], model.Model.MemoryMb),
        _ => throw new ArgumentException($"\"{model.Model.Id}\" is no model that a worker runs.", nameof(model)),
    };

    /// <summary>The installed audio tagger that helps a recogniser; null for other models, or where none is installed.</summary>
    public static InstalledModel? TaggerFor(this ModelStore store, InstalledModel model) =>
        model.Model.Kind == ModelKind.Recognition ? store.Installed.FirstOrDefault(other => other.Model.Kind == ModelKind.AudioTagging) : null;

    private static string[] Speech(EngineOptions options) => ["--threads", Text(Threads(options.SpeechThreads, Environment.ProcessorCount / 2))];

    /// <summary>Never all cores: the server, the browser and the person's other programs want some too.</summary>
    private static int Threads(int set, int otherwise) => set > 0 ? set : Math.Max(1, otherwise);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
