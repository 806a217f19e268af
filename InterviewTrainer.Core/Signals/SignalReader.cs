using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals;

/// <summary>Reads one answer's numbers: for each signal a value, or the reason why there is none.</summary>
internal sealed partial class SignalReader(AnswerSignals? signals, AnswerSource source, bool signalsKept)
{
    private const string NoPause = "You made no pause of a quarter of a second or longer.";
    private const string Experimental = "experimental: by sound alone";
    private const string TooLittleSound = "Too little of your speech was received to measure it.";
    private const string TooLittleVoice = "Too short: this needs at least half a second of voiced speech with a clear pitch.";
    private const string TooLittleVoiceToVary = "Too short: this needs at least a second of voiced speech with a clear pitch.";

    /// <summary>In the order of <see cref="SignalCatalogue.Definitions"/>.</summary>
    public IReadOnlyList<SignalReading> ReadAll() =>
    [
        Timing(SignalCatalogue.ResponseLatency, heard => heard.ResponseLatencyMs / 1000.0),
        Sound(SignalCatalogue.SpeakingTime, heard => heard.SpeechMs / 1000.0),
        Timing(SignalCatalogue.AnswerLength, heard => heard.AnswerMs / 1000.0),
        Timing(SignalCatalogue.PauseCount, heard => heard.PauseCount),
        Timing(SignalCatalogue.LongestPause, heard => heard.LongestPauseMs / 1000.0, NoPause),
        Timing(SignalCatalogue.MeanPause, heard => heard.MeanPauseMs / 1000.0, NoPause),
        Timing(SignalCatalogue.PauseRatio, heard => heard.PauseRatio * 100),
        Timing(SignalCatalogue.SpeakingShare, heard => heard.SpeakingShare * 100),
        Sound(SignalCatalogue.Loudness, heard => heard.LoudnessDbfs),
        Sound(
            SignalCatalogue.EnergyVariety,
            heard => heard.EnergyRangeDb,
            signals?.SpeechMs < SignalLimits.EnergySpeechMs ? "Too short: this needs at least a second of speech." : TooLittleSound),
        Sound(SignalCatalogue.PitchMedian, heard => heard.PitchMedianHz, TooLittleVoice),
        Sound(SignalCatalogue.PitchVariety, heard => heard.PitchRangeSemitones, TooLittleVoiceToVary),
        Candidates(),
        .. Words(),
    ];

    /// <summary>Found by sound alone, and marked as what it is.</summary>
    private SignalReading Candidates()
    {
        var reading = Timing(
            SignalCatalogue.FillerCandidates,
            heard => heard.AnswerMs >= SignalLimits.FillerAnswerMs ? heard.FillerCandidates?.Count * 60_000.0 / heard.AnswerMs : null,
            signals is { AnswerMs: < SignalLimits.FillerAnswerMs } ? "Too short: a rate of such sounds needs an answer of at least ten seconds." : "Not kept with this answer.");
        return reading.Value is null ? reading : reading with { Caveats = [Experimental] };
    }

    /// <summary>When the person spoke and paused: belongs to spoken answers only, even where the microphone heard something beside the typing.</summary>
    private SignalReading Timing(SignalDefinition definition, Func<AnswerSignals, double?> value, string otherwise = TooLittleSound) =>
        source == AnswerSource.Typed
            ? SignalReading.NotMeasured(definition, "You typed this answer, so there is no timing to measure.")
            : Sound(definition, value, otherwise);

    /// <summary>What the voice was like: true of any speech that was heard.</summary>
    private SignalReading Sound(SignalDefinition definition, Func<AnswerSignals, double?> value, string otherwise = TooLittleSound)
    {
        if (signals is not { SpeechMs: > 0 })
        {
            return SignalReading.NotMeasured(definition, WhyUnheard());
        }

        return value(signals) is { } measured ? SignalReading.Of(definition, measured) : SignalReading.NotMeasured(definition, otherwise);
    }

    private string WhyUnheard() => (signals, source) switch
    {
        (_, AnswerSource.Typed) => "You typed this answer, and no speech was measured.",
        (null, _) when !signalsKept => "You chose not to keep audio signals, so none were stored.",
        (null, _) => "No microphone sound was measured during this answer.",
        _ => "No speech was heard in this answer.",
    };
}
