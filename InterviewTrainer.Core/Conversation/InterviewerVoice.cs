using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Synthesis;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Speaks an utterance into a room: piece by piece (<see cref="UtteranceSplitter"/>), the next one made while the present one plays, in small slices that
/// run a little ahead of the playback, so that a stop leaves nothing in the air. Where no engine speaks, the page's own voice is asked.
/// </summary>
internal sealed partial class InterviewerVoice(ISpeechSynthesizerSource voices, TimeProvider time, ILogger logger)
{
    private const int SliceMs = 40;
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(300);

    /// <summary>Name of the engine that will be tried first.</summary>
    public string Name => voices.Current?.Name ?? "browser";

    /// <summary>Speaks a text that is known.</summary>
    /// <inheritdoc cref="SpeakAsync(IRoom, int, IAsyncEnumerable{string}, SpeechVoice, PlayedText, CancellationToken)"/>
    public Task<TimeSpan?> SpeakAsync(IRoom room, int utterance, string text, SpeechVoice voice, PlayedText played, CancellationToken cancellationToken) =>
        SpeakAsync(room, utterance, Whole(text, cancellationToken), voice, played, cancellationToken);

    /// <summary>
    /// Speaks a text while it comes, and notes in <paramref name="played"/> what sound stands for which words. Completes when everything was handed to the room.
    /// Returns how much of it the room has still to play, or null when the page speaks by itself.
    /// </summary>
    public async Task<TimeSpan?> SpeakAsync(
        IRoom room, int utterance, IAsyncEnumerable<string> text, SpeechVoice voice, PlayedText played, CancellationToken cancellationToken)
    {
        await using var pieces = new UtteranceText(text, cancellationToken);
        var playback = new Playback(room, utterance, time);
        if (voices.Current is { } synthesizer)
        {
            try
            {
                await foreach (var chunk in PrefetchedSpeech.SpeakAsync(pieces.NextAsync, synthesizer, voice, cancellationToken))
                {
                    played.Add(chunk);
                    await playback.PlayAsync(chunk, cancellationToken);
                }
            }
            catch (SpeechSynthesisException exception)
            {
                LogVoiceFailed(exception, synthesizer.Name);
            }

            if (playback.HasBegun)
            {
                room.EndUtterance(utterance);
                return playback.Left;
            }
        }

        room.SpeakWithBrowser(utterance, await pieces.AllAsync(), voice);
        return null;
    }

    private static async IAsyncEnumerable<string> Whole(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return text;
    }

    [LoggerMessage(LogLevel.Warning, "The voice {Engine} failed.")]
    private partial void LogVoiceFailed(Exception exception, string engine);

    /// <summary>Hands sound to the room no faster than it is heard, but for the lead.</summary>
    private sealed class Playback(IRoom room, int utterance, TimeProvider time)
    {
        private long _begunAt;
        private TimeSpan _end;

        public bool HasBegun { get; private set; }

        /// <summary>How long the room still plays, as far as can be reckoned here.</summary>
        public TimeSpan Left => _end - time.GetElapsedTime(_begunAt) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

        public async ValueTask PlayAsync(PcmChunk chunk, CancellationToken cancellationToken)
        {
            if (!HasBegun)
            {
                HasBegun = true;
                _begunAt = time.GetTimestamp();
                room.BeginUtterance(utterance, chunk.SampleRateHz);
            }

            var bytes = chunk.SampleRateHz * SliceMs / 1000 * sizeof(short);
            for (var at = 0; at < chunk.Pcm.Length; at += bytes)
            {
                if (Left - Lead is { Ticks: > 0 } ahead)
                {
                    await Task.Delay(ahead, time, cancellationToken);
                }

                var slice = chunk with { Pcm = chunk.Pcm.Slice(at, Math.Min(bytes, chunk.Pcm.Length - at)), Begins = at == 0 ? chunk.Begins : null };
                room.Play(utterance, slice);

                // After a gap in which the room ran dry, it plays from now on.
                var now = time.GetElapsedTime(_begunAt);
                _end = (_end > now ? _end : now) + slice.Duration;
            }
        }
    }
}
