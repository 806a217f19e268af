using InterviewTrainer.Core.Synthesis;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Speaks an utterance into a room: sentence by sentence, in small pieces that run a little ahead of the playback, so that a
/// stop leaves nothing in the air. Where no engine speaks, the page's own voice is asked.
/// </summary>
internal sealed partial class InterviewerVoice(ISpeechSynthesizerSource voices, TimeProvider time, ILogger logger)
{
    private const int PieceMs = 40;
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(300);

    /// <summary>Name of the engine that will be tried first.</summary>
    public string Name => voices.Current?.Name ?? "browser";

    /// <summary>Completes when everything was handed to the room. Returns the length of the sound, or null when the page speaks by itself.</summary>
    public async Task<TimeSpan?> SpeakAsync(IRoom room, int utterance, string text, SpeechVoice voice, CancellationToken cancellationToken)
    {
        if (voices.Current is not { } synthesizer)
        {
            room.SpeakWithBrowser(utterance, text, voice);
            return null;
        }

        var sent = TimeSpan.Zero;
        try
        {
            long? startedAt = null;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                await foreach (var chunk in synthesizer.SynthesizeAsync(sentence, voice, cancellationToken))
                {
                    if (startedAt is null)
                    {
                        startedAt = time.GetTimestamp();
                        room.BeginUtterance(utterance, chunk.SampleRateHz);
                    }

                    foreach (var piece in Pieces(chunk))
                    {
                        await WaitForRoomAsync(sent - time.GetElapsedTime(startedAt.Value) - Lead, cancellationToken);
                        room.Play(utterance, piece);
                        sent += piece.Duration;
                    }
                }
            }

            room.EndUtterance(utterance);
            return sent;
        }
        catch (SpeechSynthesisException exception)
        {
            LogVoiceFailed(exception, synthesizer.Name);
            if (sent == TimeSpan.Zero)
            {
                room.SpeakWithBrowser(utterance, text, voice);
                return null;
            }

            room.EndUtterance(utterance);
            return sent;
        }
    }

    private Task WaitForRoomAsync(TimeSpan ahead, CancellationToken cancellationToken) =>
        ahead > TimeSpan.Zero ? Task.Delay(ahead, time, cancellationToken) : Task.CompletedTask;

    private static IEnumerable<PcmChunk> Pieces(PcmChunk chunk)
    {
        var bytes = chunk.SampleRateHz * PieceMs / 1000 * 2;
        for (var at = 0; at < chunk.Pcm.Length; at += bytes)
        {
            yield return chunk with { Pcm = chunk.Pcm.Slice(at, Math.Min(bytes, chunk.Pcm.Length - at)) };
        }
    }

    [LoggerMessage(LogLevel.Warning, "The voice {Engine} failed.")]
    private partial void LogVoiceFailed(Exception exception, string engine);
}
