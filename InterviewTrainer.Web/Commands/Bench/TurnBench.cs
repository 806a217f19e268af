using System.Diagnostics;
using System.Text.Json.Nodes;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>
/// <c>bench turn</c>: several interviews at once, in real time, with the real detector and the real voice; only the microphone and
/// the recogniser's words are fed. Measures how long an answer waits for the interviewer's first sound.
/// </summary>
internal static class TurnBench
{
    /// <summary>Each of the interviews asks at most as many questions as an interview can hold.</summary>
    public const int MaxTurns = Interviews * 40;

    public static readonly TimeSpan FrameLength = TimeSpan.FromMilliseconds(30);

    private const int Interviews = 10;
    private const int ProgressEvery = 50;

    /// <summary>About a second long, and no request or question that the interviewer would answer in another way.</summary>
    private const string Answer = "I led that project.";

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    /// <exception cref="ToolException">Something that is measured is missing here, or the turns did not come to an end.</exception>
    public static async Task<BenchReport> RunAsync(int turns, TextWriter progress, CancellationToken cancellationToken)
    {
        using var folder = new ToolFolder();
        await using var stage = await ToolStage.StartAsync(folder, interviewer => new NumberedInterviewer(interviewer), cancellationToken);
        var answer = await SpokenClip.SpeakAsync(Answer, stage.RequireVoice(), stage.RequireTrainedDetector(), cancellationToken);

        var count = Math.Min(Interviews, turns);
        await progress.WriteLineAsync($"{turns} turns in {count} interviews at once, in real time.");
        var times = await TalkAsync(await SitDownAsync(stage, answer, turns, count, HearingMode.BrowserOnDevice, cancellationToken), turns, progress, cancellationToken);
        return new BenchReport("turn", new JsonObject
        {
            ["turns"] = times.Count,
            ["interviews_at_once"] = count,
            ["after_decision_p50_ms"] = Milliseconds(times, 50, turn => turn.AfterDecision),
            ["after_decision_p95_ms"] = Milliseconds(times, 95, turn => turn.AfterDecision),
            ["from_last_speech_frame_p50_ms"] = Milliseconds(times, 50, turn => turn.FromLastSpeechFrame),
        });
    }

    /// <summary>Interviews that have begun, with somebody in each.</summary>
    /// <param name="stage">Where they take place.</param>
    /// <param name="answer">What everybody says.</param>
    /// <param name="turns">Answers in all.</param>
    /// <param name="count">Interviews.</param>
    /// <param name="hearing">Who makes words of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<List<BenchPerson>> SitDownAsync(ToolStage stage, SpokenClip answer, int turns, int count, HearingMode hearing, CancellationToken cancellationToken)
    {
        var people = new List<BenchPerson>();
        for (var i = 0; i < count; i++)
        {
            var share = (turns / count) + (i < turns % count ? 1 : 0);
            var id = await stage.CreateInterviewAsync(share + 1, hearing, seed: i, cancellationToken);
            var live = stage.Interviews.Find(id)!;
            people.Add(new BenchPerson(live, answer, share, seed: i));
            live.Attach(people[^1]);
            live.MicrophoneChanged(MicrophoneState.Open);
            live.Begin();
        }

        return people;
    }

    /// <summary>Everybody answers, in real time, until there are so many turns.</summary>
    /// <exception cref="ToolException">They did not come to an end.</exception>
    internal static async Task<IReadOnlyList<TurnTimes>> TalkAsync(List<BenchPerson> people, int turns, TextWriter progress, CancellationToken cancellationToken)
    {
        var limit = LongestStart + (LongestTurn * Math.Ceiling((double)turns / people.Count));
        var startedAt = Stopwatch.GetTimestamp();
        var (sent, told) = (0L, 0);
        using var clock = new PeriodicTimer(FrameLength);
        while (await clock.WaitForNextTickAsync(cancellationToken))
        {
            // A tick that was late is made up for, as a sound card would.
            for (var due = (long)(Stopwatch.GetElapsedTime(startedAt) / FrameLength); sent < due; sent++)
            {
                people.ForEach(person => person.SendFrame());
            }

            var times = people.SelectMany(person => person.Times).ToList();
            if (times.Count >= turns)
            {
                return times;
            }

            if (people.Select(person => person.Failure).FirstOrDefault(failure => failure is not null) is { } failure)
            {
                throw new ToolException(failure);
            }

            if (Stopwatch.GetElapsedTime(startedAt) > limit)
            {
                throw new ToolException($"Only {times.Count} of {turns} turns came to an end within {limit.TotalSeconds:0} s.");
            }

            if (times.Count / ProgressEvery > told)
            {
                told = times.Count / ProgressEvery;
                await progress.WriteLineAsync($"{times.Count} of {turns} turns");
            }
        }

        throw new UnreachableException();
    }

    private static double Milliseconds(IEnumerable<TurnTimes> times, double percent, Func<TurnTimes, TimeSpan> of) =>
        Math.Round(Percentile.Of(times.Select(turn => of(turn).TotalMilliseconds), percent), 2);
}
