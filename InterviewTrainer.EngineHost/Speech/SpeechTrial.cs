using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.EngineHost.Sherpa;
using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Recognition;
using InterviewTrainer.EngineHost.Sherpa.Synthesis;
using InterviewTrainer.EngineHost.Sherpa.Tagging;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>Loads a model and uses it once, as <c>check-speech DIR</c> does.</summary>
internal static class SpeechTrial
{
    private const double ToneHz = 440;
    private const int ToneSeconds = 3;

    /// <summary>What came of it, in a line.</summary>
    /// <exception cref="EngineHost.Hosting.EngineLoadException">It cannot be loaded.</exception>
    public static string Run(SherpaLibrary library, string folder)
    {
        var model = ModelFolder.Read(folder);
        return model.Family switch
        {
            ModelFamily.Kokoro or ModelFamily.Piper => Speak(library, model),
            ModelFamily.ZipformerTagging or ModelFamily.CedTagging => Tag(library, model),
            _ => Recognize(library, model),
        };
    }

    private static string Recognize(SherpaLibrary library, ModelFolder model)
    {
        using var recognizer = RecognizerLoader.Load(library, model, threads: 1);
        return $"heard {recognizer.Recognize(Tone(), null).Text.Length} characters in a tone";
    }

    private static string Tag(SherpaLibrary library, ModelFolder model)
    {
        using var tagger = AudioTagger.Load(library, model, threads: 1);
        return FormattableString.Invariant($"human voice {tagger.HumanVoice(Tone()):0.00} in a tone");
    }

    private static string Speak(SherpaLibrary library, ModelFolder model)
    {
        using var voice = VoiceLoader.Load(library, model, threads: 1);
        var samples = 0;
        voice.Speak("This is a test.", null, 1, piece => samples += piece.Length, CancellationToken.None);
        return $"spoke {samples} samples at {voice.SampleRateHz} Hz";
    }

    private static Sound Tone() => Sound.Of([.. Enumerable.Range(0, ToneSeconds * AudioFormat.SampleRateHz)
        .Select(i => 0.3f * MathF.Sin((float)(Math.Tau * ToneHz * i / AudioFormat.SampleRateHz)))]);
}
