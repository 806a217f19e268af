using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>Speech for a microphone: spoken by the voice engine, without the silence around it.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Samples">In the form of <see cref="AudioFormat"/>; the first and the last one belong to speech.</param>
internal sealed record SpokenClip(string Text, short[] Samples)
{
    /// <summary>A stretch is speech while it is at most this far under the loudest one; the engine's own silence is digital.</summary>
    private const double TrimDb = 40;

    private static readonly SpeechVoice Voice = new("en-gb", Rate: 1, Pitch: 1);
    private static readonly int Step = (int)AudioFormat.Samples(TimeSpan.FromMilliseconds(10));

    /// <exception cref="ToolException">The detector does not take it for speech.</exception>
    public static async Task<SpokenClip> SpeakAsync(string text, ISpeechSynthesizer voice, IVoiceActivityDetectorFactory detectors, CancellationToken cancellationToken)
    {
        var speech = await SpeechRecording.MakeAsync(voice, text, Voice, cancellationToken);
        var samples = Trim(speech.ToAudioFormat());
        using var detector = detectors.Create();
        return SpeechSegments.Find(samples, detector).Count > 0
            ? new SpokenClip(text, samples)
            : throw new ToolException($"The detector {detector.Name} does not take the words of {voice.Name} for speech, so nothing can be measured.");
    }

    private static short[] Trim(short[] samples)
    {
        var levels = samples.Chunk(Step).Select(stretch => Level.Decibels(stretch)).ToList();
        var threshold = levels.DefaultIfEmpty().Max() - TrimDb;
        var first = levels.FindIndex(level => level >= threshold) * Step;
        var end = Math.Min(samples.Length, (levels.FindLastIndex(level => level >= threshold) + 1) * Step);
        return samples[Math.Max(0, first)..end];
    }
}
