using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>
/// The sound of an utterance, piece after piece, in order. While one piece is taken the next is made, one at a time and never more than one
/// ahead; when the taker leaves, whatever is being made is stopped and awaited.
/// </summary>
internal static class PrefetchedSpeech
{
    /// <summary>Chunks of a piece that wait to be taken; an engine that is further ahead waits.</summary>
    private const int WaitingChunks = 1024;

    /// <param name="next">Gives the next piece of text, null at the end; never called twice at once. Ends by itself when <paramref name="cancellationToken"/> does.</param>
    /// <param name="synthesizer">Makes each piece.</param>
    /// <param name="voice">How it sounds.</param>
    /// <param name="cancellationToken">Stops everything.</param>
    /// <returns>Chunks of one sample rate: the first one's.</returns>
    /// <exception cref="SpeechSynthesisException">A piece could not be made; thrown after the sound of the pieces before it.</exception>
    public static async IAsyncEnumerable<PcmChunk> SpeakAsync(
        Func<ValueTask<string?>> next, ISpeechSynthesizer synthesizer, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var steady = new SteadyRate();
        var present = Piece.Begin(after: null, next, synthesizer, voice, stop.Token);
        var following = present;
        try
        {
            while (true)
            {
                following = Piece.Begin(present, next, synthesizer, voice, stop.Token);
                var begins = present;
                await foreach (var chunk in present.Sound.ReadAllAsync(stop.Token))
                {
                    foreach (var steadied in steady.Keep(chunk))
                    {
                        yield return begins is null ? steadied : steadied with { Begins = begins.Spoken };
                        begins = null;
                    }
                }

                foreach (var rest in steady.Finish())
                {
                    yield return rest;
                }

                if (present.IsLast)
                {
                    yield break;
                }

                present = following;
            }
        }
        finally
        {
            // Not CancelAsync: who stops the voice expects silence when the call returns.
            stop.Cancel();
            await present.Made;
            await following.Made;
        }
    }

    /// <summary>A piece that is being made, or was.</summary>
    private sealed class Piece
    {
        private readonly Channel<PcmChunk> _sound = Channel.CreateBounded<PcmChunk>(new BoundedChannelOptions(WaitingChunks)
        {
            FullMode = BoundedChannelFullMode.Wait,
            SingleReader = true,
            SingleWriter = true,
            AllowSynchronousContinuations = true,
        });

        /// <summary>Ends with the exception that ended the making, if one did.</summary>
        public ChannelReader<PcmChunk> Sound => _sound.Reader;

        /// <summary>Completes, without an exception, when nothing is made any more.</summary>
        public Task Made { get; private set; } = Task.CompletedTask;

        /// <summary>What is said; null before it is known.</summary>
        public SpokenPiece? Spoken { get; private set; }

        /// <summary>None follows: there was no text for it, or it could not be made.</summary>
        public bool IsLast { get; private set; }

        public static Piece Begin(Piece? after, Func<ValueTask<string?>> next, ISpeechSynthesizer synthesizer, SpeechVoice voice, CancellationToken stop)
        {
            var piece = new Piece();
            piece.Made = piece.MakeAsync(after, next, synthesizer, voice, stop);
            return piece;
        }

        private async Task MakeAsync(Piece? after, Func<ValueTask<string?>> next, ISpeechSynthesizer synthesizer, SpeechVoice voice, CancellationToken stop)
        {
            try
            {
                await (after?.Made ?? Task.CompletedTask);
                stop.ThrowIfCancellationRequested();
                if (after?.IsLast != true && await next() is { } text)
                {
                    var (spoken, length) = (new SpokenPiece(text), TimeSpan.Zero);
                    Spoken = spoken;
                    await foreach (var chunk in synthesizer.SynthesizeAsync(text, voice, stop))
                    {
                        length += chunk.Duration;
                        await _sound.Writer.WriteAsync(chunk, stop);
                    }

                    spoken.Length = length;
                }
                else
                {
                    IsLast = true;
                }

                _sound.Writer.Complete();
            }
            catch (Exception exception)
            {
                IsLast = true;
                _sound.Writer.Complete(exception);
            }
        }
    }
}
