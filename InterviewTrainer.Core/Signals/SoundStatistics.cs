namespace InterviewTrainer.Core.Signals;

/// <summary>Level and pitch of speech, gathered hop by hop; its size does not grow with the answer.</summary>
internal sealed class SoundStatistics
{
    /// <summary>Closures within words and gated microphones fall this far below the mean level; they are no part of the voice's own variety.</summary>
    private const double GateDb = 40;

    /// <summary>Pitches further than this from the median are taken for hum, creak or an error by an octave.</summary>
    private const double BelievedSemitones = 12;

    private const double LowestDb = -100;

    private readonly Histogram _levelsDb;
    private readonly Histogram _pitches;
    private double _power;

    public SoundStatistics()
    {
        _levelsDb = new Histogram(LowestDb, 0, 0.1);
        _pitches = new Histogram(0, Semitones(PitchDetector.HighestHz), 0.05);
    }

    private SoundStatistics(SoundStatistics other)
    {
        (_levelsDb, _pitches, _power) = (other._levelsDb.Copy(), other._pitches.Copy(), other._power);
    }

    public void Add(SoundHop hop)
    {
        _power += hop.Power;
        _levelsDb.Add(Decibels(hop.Power));
        if (hop.PitchHz is { } hz)
        {
            _pitches.Add(Semitones(hz));
        }
    }

    public SoundStatistics Copy() => new(this);

    /// <summary>Fills in what there was enough sound for.</summary>
    public AnswerSignals AddTo(AnswerSignals signals)
    {
        var loudness = Decibels(_power / _levelsDb.Count);
        var speechMs = _levelsDb.Count * HopAnalyser.HopMs;
        var voicedMs = _pitches.Count * HopAnalyser.HopMs;
        var median = _pitches.Quantile(0.5) ?? 0;
        return signals with
        {
            LoudnessDbfs = speechMs >= SignalLimits.LoudnessSpeechMs ? loudness : null,
            EnergyRangeDb = speechMs >= SignalLimits.EnergySpeechMs ? Spread(_levelsDb, loudness - GateDb, 0) : null,
            PitchMedianHz = voicedMs >= SignalLimits.PitchVoicedMs ? Hertz(median) : null,
            PitchRangeSemitones = voicedMs >= SignalLimits.PitchRangeVoicedMs
                ? Spread(_pitches, median - BelievedSemitones, median + BelievedSemitones)
                : null,
        };
    }

    private static double? Spread(Histogram values, double floor, double ceiling) =>
        values.Quantile(0.95, floor, ceiling) - values.Quantile(0.05, floor, ceiling);

    private static double Decibels(double power) => Math.Max(LowestDb, 10 * Math.Log10(power));

    private static double Semitones(double hz) => 12 * Math.Log2(hz / PitchDetector.LowestHz);

    private static double Hertz(double semitones) => PitchDetector.LowestHz * Math.Pow(2, semitones / 12);
}
