using System.Diagnostics;
using System.Text.Json.Nodes;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>
/// <c>bench circuits</c>: the server as a process of its own, and another process whose pages stream speech into as many rooms at
/// once, over real circuits and in real time. Counts what arrives, how late, and what it costs.
/// </summary>
internal static class CircuitsBench
{
    /// <summary>Some 20 s of an answer, with the pauses of a person who thinks.</summary>
    private static readonly string[] Answer =
    [
        "Last spring I was asked to move our reporting to a new database while everybody kept using it.",
        "I wrote both for two weeks, compared them every night, and fixed eleven differences before anybody noticed.",
        "The move itself took four minutes.",
        "What I would do differently is to tell the support team earlier.",
    ];

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.2);

    /// <summary>For opening the rooms, a page; and for counting at the end.</summary>
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    /// <exception cref="ToolException">Something that is needed is missing here, or the pages failed.</exception>
    public static async Task<BenchReport> RunAsync(int count, int seconds, TextWriter progress, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var errors = TextWriter.Synchronized(progress);
        using var folder = new ToolFolder();
        await using var driver = await CircuitDriver.StartAsync(errors, cancellationToken);
        limit.CancelAfter((LongestOpening * count) + TimeSpan.FromSeconds(seconds) + LongestEnd);
        try
        {
            var wav = folder.PathOf("answer.wav");
            var interviews = await PrepareAsync(folder, wav, count, limit.Token);
            await using var server = await ToolServer.StartAsync(folder, errors, limit.Token);
            await driver.SendAsync(new CircuitRun(server.Address, interviews, wav, seconds), limit.Token);
            return await MeasureAsync(server, driver, count, seconds, errors, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException("The pages did not come to an end in time.");
        }
    }

    /// <summary>Writes the interviews into the folder that the server will open, and what the microphones hear.</summary>
    private static async Task<IReadOnlyList<Guid>> PrepareAsync(ToolFolder folder, string wav, int count, CancellationToken cancellationToken)
    {
        await using var stage = await ToolStage.StartAsync(folder, changeInterviewer: null, cancellationToken);
        var recording = new List<short>();
        foreach (var sentence in Answer)
        {
            var clip = await SpokenClip.SpeakAsync(sentence, stage.RequireVoice(), stage.RequireTrainedDetector(), cancellationToken);
            recording.AddRange([.. clip.Samples, .. new short[AudioFormat.Samples(Pause)]]);
        }

        await using (var file = File.Create(wav))
        {
            WavFile.Write(file, recording.ToArray(), AudioFormat.SampleRateHz);
        }

        var interviews = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            interviews.Add(await stage.CreateInterviewAsync(questions: 6, HearingMode.None, seed: i, cancellationToken));
        }

        await stage.FlushAsync(cancellationToken);
        return interviews;
    }

    private static async Task<BenchReport> MeasureAsync(
        ToolServer server, CircuitDriver driver, int count, int seconds, TextWriter progress, CancellationToken cancellationToken)
    {
        await progress.WriteLineAsync($"Opening {count} rooms at {server.Address}.");
        await driver.ExpectAsync("streaming", cancellationToken);
        var (before, startedAt) = (server.ProcessorTime, Stopwatch.GetTimestamp());
        await progress.WriteLineAsync($"{count} rooms listen to speech for {seconds} s, in frames of 30 ms.");
        await driver.ExpectAsync("finished", cancellationToken);
        var (used, took) = (server.ProcessorTime - before, Stopwatch.GetElapsedTime(startedAt));
        var circuits = (await driver.ExpectAsync("counted", cancellationToken)).Circuits!;

        await progress.WriteLineAsync("Both percentiles are those of the circuit where they are worst; over all frames together they are lower or the same.");
        var captured = circuits.Sum(circuit => circuit.Captured);
        return new BenchReport("circuits", new JsonObject
        {
            ["count"] = count,
            ["seconds"] = seconds,
            ["frames_sent"] = captured,
            ["frames_lost"] = captured - circuits.Sum(circuit => circuit.Received),
            ["p50_ms"] = Worst(circuits, circuit => circuit.P50Ms),
            ["p99_ms"] = Worst(circuits, circuit => circuit.P99Ms),
            ["cpu_share"] = Math.Round(used / (took * Environment.ProcessorCount), 4),
        });
    }

    private static double Worst(IEnumerable<CircuitFrames> circuits, Func<CircuitFrames, double?> of) =>
        Math.Round(circuits.Max(of) ?? throw new ToolException("No frame arrived."), 2);
}
