using System.Diagnostics;
using System.Text.Json.Nodes;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench.Speech;

/// <summary>
/// <c>bench speech</c>: how soon and how fast the voice speaks, and how fast the recogniser hears what it said. Without models espeak-ng alone is measured; the
/// figures name who it was.
/// </summary>
internal static class SpeechBench
{
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);

    /// <summary>Long sentences with a clause to begin with, as interviewers say them.</summary>
    private static readonly string[] Sentences =
    [
        "Tell me about a decision that you regret, and what you would do differently if you had to make it again.",
        "Let us stay with that project for a moment: how did you find out that something had gone wrong?",
        "You said that the deadline was fixed, so what did you leave out to be able to keep it in the end?",
        "Think of the last time you changed your mind because somebody showed you a number that you did not expect.",
    ];

    /// <exception cref="ToolException">No voice is there, or an engine failed.</exception>
    public static async Task<BenchReport> RunAsync(IToolEngines engines, int rounds, TextWriter progress, CancellationToken cancellationToken)
    {
        try
        {
            var voice = engines.Voice(engine: null);
            var recognizer = engines.Recognizer(model: null);
            await progress.WriteLineAsync($"Voice: {voice.Name}. Recogniser: {recognizer?.Name ?? "none is installed"}. {rounds} rounds of {Sentences.Length} sentences.");
            var figures = await SpeakAsync(voice, rounds, cancellationToken);
            if (recognizer is not null)
            {
                await HearAsync(recognizer, voice, rounds, figures, cancellationToken);
            }

            return new BenchReport("speech", figures);
        }
        catch (Exception exception) when (exception is SpeechSynthesisException or TranscriptionException)
        {
            throw new ToolException(exception.Message);
        }
    }

    private static async Task<JsonObject> SpeakAsync(ISpeechSynthesizer voice, int rounds, CancellationToken cancellationToken)
    {
        await MeasureAsync(voice, Sentences[0], cancellationToken); // Loads the model.
        var (whole, firstPiece) = (new List<SpeechTimes>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var sentence in Sentences)
            {
                // One after the other, so that what slows the machine down for a while slows both.
                var piece = await MeasureAsync(voice, UtteranceSplitter.Split(sentence)[0], cancellationToken);
                var all = await MeasureAsync(voice, sentence, cancellationToken);
                whole.Add(all);
                firstPiece.Add(piece.Whole / all.Whole);
            }
        }

        return new JsonObject
        {
            ["voice"] = voice.Name,
            ["sentences"] = whole.Count,
            ["voice_rtf_p50"] = Round(whole.Select(times => times.RealTimeFactor), 50),
            ["voice_rtf_p95"] = Round(whole.Select(times => times.RealTimeFactor), 95),
            ["voice_first_sound_p50_ms"] = Round(whole.Select(times => times.FirstSound.TotalMilliseconds), 50),
            ["voice_first_sound_p95_ms"] = Round(whole.Select(times => times.FirstSound.TotalMilliseconds), 95),

            // What the early first clause spares with an engine that gives a text only when all of it is made.
            ["first_piece_ratio"] = Round(firstPiece, 50),
            ["recognizer"] = null,
            ["recognizer_rtf_p50"] = null,
            ["recognizer_rtf_p95"] = null,
        };
    }

    private static async Task<SpeechTimes> MeasureAsync(ISpeechSynthesizer voice, string text, CancellationToken cancellationToken)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var (first, speech) = (default(TimeSpan?), TimeSpan.Zero);
        await foreach (var chunk in voice.SynthesizeAsync(text, Voice, cancellationToken))
        {
            first ??= Stopwatch.GetElapsedTime(startedAt);
            speech += chunk.Duration;
        }

        return first is { } sound && speech > TimeSpan.Zero
            ? new SpeechTimes(sound, Stopwatch.GetElapsedTime(startedAt), speech)
            : throw new ToolException($"{voice.Name} made no sound, so nothing can be measured.");
    }

    private static async Task HearAsync(ITranscriber recognizer, ISpeechSynthesizer voice, int rounds, JsonObject figures, CancellationToken cancellationToken)
    {
        var factors = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var sentence in Sentences)
            {
                var speech = await SpeechRecording.MakeAsync(voice, sentence, Voice, cancellationToken);
                var samples = speech.ToAudioFormat();
                var startedAt = Stopwatch.GetTimestamp();
                await recognizer.TranscribeAsync(samples, "en", cancellationToken);
                if (round > 0) // The first loads the model.
                {
                    factors.Add(Stopwatch.GetElapsedTime(startedAt) / AudioFormat.Duration(samples.Length));
                }
            }
        }

        figures["recognizer"] = recognizer.Name;
        figures["recognizer_rtf_p50"] = Round(factors, 50);
        figures["recognizer_rtf_p95"] = Round(factors, 95);
    }

    private static double Round(IEnumerable<double> values, double percent) => Math.Round(Percentile.Of(values, percent), 4);
}
