using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Web.Commands;

/// <summary><c>vad FILE.wav [--json]</c>: where in a recording somebody speaks.</summary>
internal static class VadCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A WAV file: 8 to 192 kHz, 1 to 8 channels, 8 to 32 bit or floating point." };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON: the detector, and the segments in seconds." };
        var command = new Command("vad", "Find where in a recording somebody speaks.") { file, json };
        command.SetAction(result => Run(
            result.GetRequiredValue(file),
            result.GetValue(json),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string path, bool json, TextWriter output, TextWriter error)
    {
        try
        {
            var sound = WavFile.Read(path);
            using var factory = new VoiceActivityDetectorFactory(
                () => new SileroVoiceActivityDetectorFactory(), NullLogger<VoiceActivityDetectorFactory>.Instance);
            if (factory.Shortfall is { } shortfall)
            {
                error.WriteLine(shortfall);
            }

            using var detector = factory.Create();
            var segments = SpeechSegments.Find(sound.ToAudioFormat(), detector);
            output.WriteLine(json ? Json(detector.Name, segments) : Table(detector.Name, sound.Duration, segments));
            return 0;
        }
        catch (WavFormatException exception)
        {
            error.WriteLine($"{path}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"{path} cannot be read: {exception.Message} Check the path, and that the file may be read.");
        }

        return 1;
    }

    private static string Json(string detector, IReadOnlyList<SpeechSegment> segments) => JsonSerializer.Serialize(new
    {
        detector,
        segments = segments.Select(segment => new { start = Seconds(segment.Start), end = Seconds(segment.End) }),
    });

    private static string Table(string detector, TimeSpan length, IReadOnlyList<SpeechSegment> segments)
    {
        var speech = segments.Sum(segment => Seconds(segment.End) - Seconds(segment.Start));
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"{"start",9} {"end",9} {"seconds",9}"),
            .. segments.Select(segment => string.Create(
                CultureInfo.InvariantCulture,
                $"{Seconds(segment.Start),9:0.000} {Seconds(segment.End),9:0.000} {Seconds(segment.End) - Seconds(segment.Start),9:0.000}")),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{segments.Count} segment(s), {speech:0.0} s of speech in {length.TotalSeconds:0.0} s, found by the {detector} detector"),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>Always with three decimals: a decimal keeps its trailing zeros.</summary>
    private static decimal Seconds(long samples) => Math.Round((decimal)samples / AudioFormat.SampleRateHz, 3) + 0.000m;
}
