using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Commands.Tools;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Web.Commands.Speech;

/// <summary><c>transcribe F.wav [--json]</c>: the words of a recording.</summary>
internal static class TranscribeCommand
{
    /// <param name="engines">Whose recognisers to use; null for those of this machine.</param>
    public static Command Create(Func<IToolEngines>? engines = null)
    {
        var file = new Argument<string>("FILE") { Description = "A WAV file: 8 to 192 kHz, 1 to 8 channels, 8 to 32 bit or floating point." };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON: the engine, the text, and segments and words with their seconds and confidence." };
        var model = new Option<string>("--model") { Description = "An installed recognition model [default: the first].", HelpName = "ID" };
        var language = new Option<string>("--language") { Description = "Language that is spoken, such as en [default: the recogniser finds out].", HelpName = "TAG" };
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("transcribe", "Turn the speech of a recording into words.") { file, json, model, language, data, set };
        command.SetAction((parsed, cancellationToken) => SpeechTool.RunAsync(
            parsed,
            engines ?? (() => new ToolEngines(parsed.GetValue(data), parsed.GetValue(set))),
            parsed.GetRequiredValue(file),
            async (opened, token) =>
            {
                var recognizer = opened.Recognizer(parsed.GetValue(model))
                    ?? throw new ToolException("No recogniser is installed. \"models list\" shows those there are; \"models pull whisper-base.en\" fetches a small one.");
                var sound = WavFile.Read(parsed.GetRequiredValue(file));
                var heard = await TranscribeAsync(sound, recognizer, parsed.GetValue(language), parsed.InvocationConfiguration.Error, token);
                return parsed.GetValue(json) ? Json(recognizer, sound, heard) : heard.Text;
            },
            cancellationToken));
        return command;
    }

    private static async Task<Transcription> TranscribeAsync(
        WavAudio sound, ITranscriber recognizer, string? language, TextWriter error, CancellationToken cancellationToken)
    {
        using var factory = new VoiceActivityDetectorFactory(
            () => new SileroVoiceActivityDetectorFactory(), NullLogger<VoiceActivityDetectorFactory>.Instance);
        if (factory.Shortfall is { } shortfall)
        {
            await error.WriteLineAsync(shortfall);
        }

        using var detector = factory.Create();
        var heard = await RecordingTranscriber.TranscribeAsync(sound.ToAudioFormat(), recognizer, detector, language, cancellationToken);
        if (heard.Text.Length == 0)
        {
            await error.WriteLineAsync("No words were heard.");
        }

        return heard;
    }

    private static string Json(ITranscriber recognizer, WavAudio sound, Transcription heard) => JsonSerializer.Serialize(new
    {
        engine = recognizer.Name,
        stays_local = recognizer.StaysLocal,
        seconds = Seconds(sound.Duration),
        text = heard.Text,
        confidence = heard.Confidence,
        segments = heard.Segments.Select(segment => new
        {
            start = Seconds(segment.Start),
            end = Seconds(segment.End),
            text = segment.Text,
            confidence = segment.Confidence,
            no_speech = segment.NoSpeech,
        }),
        words = heard.Words.Select(word => new { start = Seconds(word.Start), end = Seconds(word.End), text = word.Text, confidence = word.Confidence }),
    });

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
