using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>
/// A recogniser that works on threads of its own, as they do, and still gives its words at a moment of virtual time that the seed decides: nothing is heard before
/// <see cref="Tell"/>, and that returns when the interview has taken notice.
/// </summary>
internal sealed class SimulatedRecognizer : ISpeechRecognizer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<TaskCompletionSource<Transcript?>> _waiting = new();

    public string Name => "simulated";

    public HearingMode Mode => HearingMode.OwnRecognizer;

    public async IAsyncEnumerable<Transcript> RecognizeAsync(IAsyncEnumerable<ReadOnlyMemory<short>> frames, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = new TaskCompletionSource<Transcript?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var left = cancellationToken.Register(() => words.TrySetCanceled(cancellationToken));
        _waiting.Enqueue(words);
        if (await words.Task is { } heard)
        {
            yield return heard;
        }
        else
        {
            throw new InvalidOperationException("The recogniser broke.");
        }
    }

    /// <summary>Says what was heard in the oldest utterance; null: it breaks.</summary>
    /// <param name="transcript">The last words.</param>
    /// <param name="awaited">How many utterances are being written down.</param>
    public void Tell(Transcript? transcript, Func<int> awaited)
    {
        var (before, since) = (awaited(), DateTime.UtcNow);
        while (awaited() >= before && before > 0)
        {
            if (_waiting.TryDequeue(out var words))
            {
                words.TrySetResult(transcript); // One that was given up takes it too, and nobody hears it.
            }

            if (DateTime.UtcNow - since > Patience)
            {
                throw new TimeoutException("The interview does not listen to its recogniser.");
            }

            Thread.Yield();
        }
    }
}
