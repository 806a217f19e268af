using System.Runtime.CompilerServices;

namespace InterviewTrainer.Core.Transcription;

/// <summary>
/// Hears with an engine that only takes whole pieces of sound: asks it again and again about what was said so far, as often as this machine
/// can, and never about two things at once. A failure is told in the stream (<see cref="Transcript.Trouble"/>), not thrown; the sound it was
/// about is kept and asked about with what follows. One utterance at a time.
/// </summary>
/// <param name="transcriber">Shared; belongs to the caller.</param>
/// <param name="options">How often, how long, in which language.</param>
/// <param name="time">Measures how long the engine takes.</param>
public sealed class StreamingRecognizer(ITranscriber transcriber, StreamingOptions options, TimeProvider time) : ISpeechRecognizer
{
    private readonly RequestPace _pace = new(options);
    private readonly SameOutputs _finals = new();

    /// <inheritdoc/>
    public string Name => transcriber.Name;

    /// <inheritdoc/>
    public HearingMode Mode => transcriber.StaysLocal ? HearingMode.OwnRecognizer : HearingMode.RemoteRecognizer;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Transcript> RecognizeAsync(
        IAsyncEnumerable<ReadOnlyMemory<short>> frames, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var utterance = new UtteranceInProgress(options, _pace, _finals);
        var told = new Queue<Transcript>();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reader = frames.GetAsyncEnumerator(leaving.Token);
        Task<bool>? reading = reader.MoveNextAsync().AsTask();
        Task<Outcome>? asking = null;
        try
        {
            while (!utterance.IsDone)
            {
                // Everything that has come already, before anything is asked about it.
                while (reading is { IsCompleted: true })
                {
                    reading = await reading ? Take(utterance, reader) : null;
                    if (reading is null)
                    {
                        utterance.End();
                    }
                }

                if (asking is { IsCompleted: true })
                {
                    (await asking).Tell(utterance, told.Enqueue);
                    asking = null;
                }

                if (asking is null && utterance.Next(told.Enqueue) is { } request)
                {
                    asking = AskAsync(request, leaving.Token);
                }

                while (told.TryDequeue(out var transcript))
                {
                    yield return transcript;
                }

                await FirstOf(reading, asking);
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await Task.WhenAll(reading ?? Task.CompletedTask, asking ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await reader.DisposeAsync();
        }
    }

    private static Task<bool> Take(UtteranceInProgress utterance, IAsyncEnumerator<ReadOnlyMemory<short>> reader)
    {
        utterance.Add(reader.Current.Span);
        return reader.MoveNextAsync().AsTask();
    }

    private static Task FirstOf(Task? reading, Task? asking) => (reading, asking) switch
    {
        ({ } sound, { } words) => Task.WhenAny(sound, words),
        (null, null) => Task.CompletedTask,
        _ => Task.WhenAny((reading ?? asking)!),
    };

    /// <summary>Asks, and once more where that fails.</summary>
    private async Task<Outcome> AskAsync(TranscriptionRequest request, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var startedAt = time.GetTimestamp();
            try
            {
                var heard = await transcriber.TranscribeAsync(request.Samples, options.SpokenLanguage, cancellationToken);
                var took = time.GetElapsedTime(startedAt);
                return new Outcome((utterance, tell) => utterance.Answer(request, heard, took, tell));
            }
            catch (TranscriptionException exception) when (!isFirst)
            {
                return new Outcome((utterance, tell) => utterance.Fail(request, exception.Message, tell));
            }
            catch (TranscriptionException)
            {
                // Once more, on the same sound: a worker that died is being started again.
                await Task.Delay(options.RetryAfter, time, cancellationToken);
            }
        }
    }

    /// <summary>What came of a request; told by the loop, so that an utterance is changed by one hand only.</summary>
    private sealed record Outcome(Action<UtteranceInProgress, Action<Transcript>> Tell);
}
