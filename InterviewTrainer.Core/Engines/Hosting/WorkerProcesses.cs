using System.Globalization;
using InterviewTrainer.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>Starts the engine host that lies beside this program.</summary>
internal sealed class WorkerProcesses(EngineOptions options, OutboundHttp http, ILogger logger) : IWorkerProcesses
{
    private const string Threads = "--threads";
    private const string Speech = "speech";

    public IWorkerProcess Start(WorkerSpec spec)
    {
        IEnumerable<string> threads = spec.Arguments.Contains(Threads) ? [] : [Threads, ThreadsOf(spec.Arguments).ToString(CultureInfo.InvariantCulture)];
        return WorkerProcess.Start(WorkerProgram.Find(), [.. spec.Arguments, .. threads], spec, http, logger);
    }

    /// <summary>One core stays free for the sound and the pages while a language model computes.</summary>
    private int ThreadsOf(IReadOnlyList<string> arguments) => arguments is [Speech, ..]
        ? options.SpeechThreads > 0 ? options.SpeechThreads : Math.Max(1, Environment.ProcessorCount / 2)
        : options.LanguageThreads > 0 ? options.LanguageThreads : Math.Max(1, Environment.ProcessorCount - 1);
}
