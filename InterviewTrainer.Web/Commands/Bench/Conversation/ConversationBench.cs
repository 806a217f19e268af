using System.Text.Json.Nodes;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench.Conversation;

/// <summary>
/// <c>bench conversation</c>: many interviews at once, in real time, with the real detector, the real journal and engines that take no time. What is measured is what
/// the program itself adds between the end of a turn and the interviewer's first sound, and what listening costs.
/// </summary>
internal static class ConversationBench
{
    /// <summary>From the decision that a turn has ended to the first byte of sound, 95 of 100 turns, all interviews at once.</summary>
    private const double OverheadBudgetMs = 150;

    /// <summary>The same of one interview alone.</summary>
    private const double SingleBudgetMs = 60;

    private const int WarmUpTurns = 2;

    /// <summary>About a second long, and no request or question that the interviewer would answer in another way.</summary>
    private const string Answer = "I led that project.";

    /// <exception cref="ToolException">Something that is measured is missing here, or the turns did not come to an end.</exception>
    public static async Task<BenchReport> RunAsync(ConversationBenchSettings settings, TextWriter progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var folder = new ToolFolder();
        var engines = new InstantEngines(Answer);
        await using var stage = await ToolStage.StartAsync(
            folder,
            interviewer => new NumberedInterviewer(interviewer),
            cancellationToken,
            services => services.AddSingleton<ISpeechSynthesizerSource>(engines).AddSingleton<ISpeechRecognizerSource>(engines));
        await using var espeak = new ToolEngines(data: null, settings: null);
        var answer = await SpokenClip.SpeakAsync(Answer, espeak.Voice(ToolEngines.Espeak), stage.RequireTrainedDetector(), cancellationToken);

        await progress.WriteLineAsync("One interview alone.");
        await TurnsAsync(stage, answer, 1, WarmUpTurns, progress, cancellationToken);
        var single = await TurnsAsync(stage, answer, 1, settings.TurnsAlone, progress, cancellationToken);

        await progress.WriteLineAsync($"{settings.Frames} frames of listening.");
        var listening = await TurnBench.SitDownAsync(stage, answer, 1, 1, HearingMode.OwnRecognizer, cancellationToken);
        var bytes = await ListeningBench.BytesPerFrameAsync(listening[0].Live, listening[0], answer, settings.Frames, cancellationToken);
        await stage.Interviews.RemoveAllAsync();

        await progress.WriteLineAsync($"{settings.Interviews} interviews at once.");
        var together = await TurnsAsync(stage, answer, settings.Interviews, settings.Interviews * settings.Turns, progress, cancellationToken);
        return Report(settings.Interviews, together, single, bytes);
    }

    /// <summary>The figures, and which of them are over their budget.</summary>
    public static BenchReport Report(int interviews, IReadOnlyList<TurnTimes> together, IReadOnlyList<TurnTimes> single, double bytesPerFrame)
    {
        var (overhead, alone) = (Of(together, 95), Of(single, 95));
        return new BenchReport("conversation", new JsonObject
        {
            ["interviews_at_once"] = interviews,
            ["turns"] = together.Count,
            ["overhead_p50_ms"] = Of(together, 50),
            ["overhead_p95_ms"] = overhead,
            ["single_turns"] = single.Count,
            ["single_p50_ms"] = Of(single, 50),
            ["single_p95_ms"] = alone,
            ["bytes_per_frame"] = Math.Round(bytesPerFrame),
        })
        {
            OverBudget = [.. Over("overhead_p95_ms", overhead, OverheadBudgetMs), .. Over("single_p95_ms", alone, SingleBudgetMs)],
        };
    }

    private static IEnumerable<string> Over(string figure, double value, double budget) =>
        value > budget ? [$"{figure} is {value}, over its budget of {budget}."] : [];

    private static async Task<IReadOnlyList<TurnTimes>> TurnsAsync(ToolStage stage, SpokenClip answer, int interviews, int turns, TextWriter progress, CancellationToken cancellationToken)
    {
        var people = await TurnBench.SitDownAsync(stage, answer, turns, interviews, HearingMode.OwnRecognizer, cancellationToken);
        var times = await TurnBench.TalkAsync(people, turns, progress, cancellationToken);
        await stage.Interviews.RemoveAllAsync();
        return times;
    }

    private static double Of(IEnumerable<TurnTimes> times, double percent) => Math.Round(Percentile.Of(times.Select(turn => turn.AfterDecision.TotalMilliseconds), percent), 2);
}
