using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Web.Commands.Speech;

/// <summary>Transcribes a recording of any length, stretch by stretch.</summary>
internal static class RecordingTranscriber
{
    /// <param name="samples">Mono 16 kHz.</param>
    /// <param name="transcriber">Hears each stretch.</param>
    /// <param name="detector">Finds the pauses.</param>
    /// <param name="language">BCP 47, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Times from the start of the recording.</returns>
    public static async Task<Transcription> TranscribeAsync(
        ReadOnlyMemory<short> samples, ITranscriber transcriber, IVoiceActivityDetector detector, string? language, CancellationToken cancellationToken)
    {
        var parts = new List<Transcription>();
        foreach (var stretch in SpeechStretches.Cut(SpeechSegments.Find(samples.Span, detector), samples.Length))
        {
            var heard = await transcriber.TranscribeAsync(samples[(int)stretch.Start..(int)stretch.End], language, cancellationToken);
            parts.Add(Shift(heard, AudioFormat.Duration(stretch.Start), AudioFormat.Duration(stretch.End)));
        }

        var confidences = parts.Select(part => part.Confidence).OfType<double>().ToList();
        return new Transcription(
            string.Join(' ', parts.Select(part => part.Text.Trim()).Where(text => text.Length > 0)),
            [.. parts.SelectMany(part => part.Segments)],
            [.. parts.SelectMany(part => part.Words)])
        {
            Confidence = confidences.Count > 0 ? confidences.Average() : null,
        };
    }

    /// <summary>An engine that gives no segments heard one: the stretch.</summary>
    private static Transcription Shift(Transcription part, TimeSpan start, TimeSpan end) => part with
    {
        Segments = part.Segments.Count > 0
            ? [.. part.Segments.Select(segment => segment with { Start = start + segment.Start, End = start + segment.End })]
            : part.Text.Trim() is { Length: > 0 } text ? [new TranscribedSegment(text, start, end, part.Confidence, NoSpeech: null)] : [],
        Words = [.. part.Words.Select(word => word with { Start = start + word.Start, End = start + word.End })],
    };
}
