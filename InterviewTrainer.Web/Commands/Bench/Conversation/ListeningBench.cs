using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench.Conversation;

/// <summary>What a frame of the microphone costs in managed memory while an answer is listened to.</summary>
internal static class ListeningBench
{
    /// <summary>Between two sentences; shorter than anybody's patience.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    /// <summary>Bytes allocated in the whole process for each frame, in real time: everything that an answer under way makes happen is in it.</summary>
    /// <param name="live">An interview that has just begun; it is listened to without end.</param>
    /// <param name="room">Its page.</param>
    /// <param name="sentence">What is said, again and again.</param>
    /// <param name="frames">How many are measured, after as many again to warm up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<double> BytesPerFrameAsync(ILiveInterview live, BenchPerson room, SpokenClip sentence, int frames, CancellationToken cancellationToken)
    {
        using var clock = new PeriodicTimer(TurnBench.FrameLength);
        for (var waited = TimeSpan.Zero; live.View.State != RoomState.Listening; waited += TurnBench.FrameLength)
        {
            if (waited > LongestStart)
            {
                throw new ToolException("The interview did not begin to listen.");
            }

            room.SendPlayback();
            await clock.WaitForNextTickAsync(cancellationToken);
        }

        var sound = Frames(sentence, 2 * frames);
        var before = 0L;
        for (var at = 0; at < sound.Count; at++)
        {
            before = at == frames ? GC.GetTotalAllocatedBytes(precise: true) : before;
            await clock.WaitForNextTickAsync(cancellationToken);
            live.Hear(sound[at]);
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / frames;
    }

    /// <summary>Made beforehand: they are the browser's, not the program's.</summary>
    private static List<MicrophoneFrame> Frames(SpokenClip sentence, int count)
    {
        var length = (int)AudioFormat.Samples(TurnBench.FrameLength);
        short[] said = [.. sentence.Samples, .. new short[AudioFormat.Samples(Pause)]];
        var now = DateTimeOffset.UtcNow.Subtract(DateTimeOffset.UnixEpoch).TotalMilliseconds;
        return [.. Enumerable.Range(0, count).Select(at => new MicrophoneFrame(
            (uint)at, (long)at * length, Enumerable.Range(at * length, length).Select(sample => said[sample % said.Length]).ToArray(), 0, now + (at * TurnBench.FrameLength.TotalMilliseconds)))];
    }
}
