using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>
/// Measures the chosen engines on this machine: what it can carry is found out, not guessed. The model is loaded first and does not count. Thread-safe.
/// </summary>
public sealed class EngineMeasures(ILanguageModelSource models, ChosenRecognizer recognizer, ISpeechSynthesizerSource voices, TimeProvider time)
{
    private const string Sentence = "Tell me about a time when two people in your team could not agree, and what you did about it.";
    private const int HeardSeconds = 5;

    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);

    private static readonly ChatRequest Question = new([
        new ChatMessage(ChatRole.System, "You interview a candidate. Reply with one paragraph of about sixty words."),
        new ChatMessage(ChatRole.User, "Describe what a good first week in a new team looks like."),
    ])
    { Profile = GenerationProfile.Realtime with { MaxTokens = 96 }, Seed = 1 };

    private readonly ConcurrentDictionary<EngineRole, EngineMeasurement> _latest = new();

    /// <summary>The last measurement of a role; null where there is none. It belongs to the engine that it names.</summary>
    public EngineMeasurement? Latest(EngineRole role) => _latest.GetValueOrDefault(role);

    /// <summary>Measures the engine of a role; null where none is chosen, or there is nothing to measure in it.</summary>
    /// <exception cref="LanguageModelException">The model failed; likewise the exceptions of recognisers and voices.</exception>
    public async Task<EngineMeasurement?> MeasureAsync(EngineRole role, CancellationToken cancellationToken)
    {
        var measured = role switch
        {
            EngineRole.Hearing => await HearAsync(cancellationToken),
            EngineRole.Speaking => await SpeakAsync(cancellationToken),
            EngineRole.Embeddings => null,
            _ => await ThinkAsync(role, cancellationToken),
        };
        if (measured is not null)
        {
            _latest[role] = measured;
        }

        return measured;
    }

    private async Task<EngineMeasurement?> ThinkAsync(EngineRole role, CancellationToken cancellationToken)
    {
        var language = role switch { EngineRole.Judge => LanguageRole.Judge, EngineRole.Fillers => LanguageRole.Fillers, _ => LanguageRole.Interviewer };
        if (models.Find(language) is not { } model)
        {
            return null;
        }

        await DrainAsync(model, Question with { Profile = Question.Profile with { MaxTokens = 1 } }, cancellationToken);
        var (first, whole, words) = await DrainAsync(model, Question, cancellationToken);
        return new EngineMeasurement(role, model.Name, first, words / Math.Max(0.001, (whole - first).TotalSeconds), Now);
    }

    private async Task<(TimeSpan First, TimeSpan Whole, int Words)> DrainAsync(ILanguageModel model, ChatRequest request, CancellationToken cancellationToken)
    {
        var (began, first, text) = (time.GetTimestamp(), (TimeSpan?)null, new System.Text.StringBuilder());
        await foreach (var piece in model.CompleteAsync(request, cancellationToken))
        {
            first ??= time.GetElapsedTime(began);
            text.Append(piece);
        }

        var whole = time.GetElapsedTime(began);
        return (first ?? whole, whole, text.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<EngineMeasurement?> SpeakAsync(CancellationToken cancellationToken)
    {
        if (voices.Current is not { } voice)
        {
            return null;
        }

        await SayAsync(voice, "Good morning.", cancellationToken);
        // A sentence that nobody said before: one from the cache would measure nothing.
        var (first, whole, samples, rateHz) = await SayAsync(voice, $"{Sentence} This was said at {time.GetUtcNow():HH mm ss fff}.", cancellationToken);
        return new EngineMeasurement(EngineRole.Speaking, voice.Name, first, samples.Length / (double)rateHz / Math.Max(0.001, whole.TotalSeconds), Now);
    }

    private async Task<(TimeSpan First, TimeSpan Whole, short[] Samples, int RateHz)> SayAsync(ISpeechSynthesizer voice, string text, CancellationToken cancellationToken)
    {
        var (began, first, samples, rateHz) = (time.GetTimestamp(), (TimeSpan?)null, new List<short>(), AudioFormat.SampleRateHz);
        await foreach (var chunk in voice.SynthesizeAsync(text, Voice, cancellationToken))
        {
            first ??= time.GetElapsedTime(began);
            rateHz = chunk.SampleRateHz;
            samples.AddRange(MemoryMarshal.Cast<byte, short>(chunk.Pcm.Span));
        }

        var whole = time.GetElapsedTime(began);
        return (first ?? whole, whole, [.. samples], rateHz);
    }

    /// <summary>Hears what the chosen voice says; where there is none, nothing can be measured.</summary>
    private async Task<EngineMeasurement?> HearAsync(CancellationToken cancellationToken)
    {
        if (recognizer.FindTranscriber() is not { } transcriber || voices.Current is not { } voice)
        {
            return null;
        }

        var (_, _, samples, rateHz) = await SayAsync(voice, Sentence, cancellationToken);
        var sound = new float[samples.Length];
        Pcm16.ToFloat(samples, sound);
        var heard = new WavAudio(sound, rateHz).ToAudioFormat().Take(HeardSeconds * AudioFormat.SampleRateHz).ToArray();
        await transcriber.TranscribeAsync(heard, recognizer.Language, cancellationToken);
        var began = time.GetTimestamp();
        await transcriber.TranscribeAsync(heard, recognizer.Language, cancellationToken);
        var whole = time.GetElapsedTime(began);
        return new EngineMeasurement(EngineRole.Hearing, transcriber.Name, whole, heard.Length / (double)AudioFormat.SampleRateHz / Math.Max(0.001, whole.TotalSeconds), Now);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
