namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Finds, hop by hop, stretches in which a voice holds one pitch and one level: what a drawn-out "um" or "er" sounds like (O'Shaughnessy 1992: long, flat in pitch, beside a pause), and
/// many a held vowel of a word as well. Experimental: the bounds were set on made-up speech. Not thread-safe.
/// </summary>
/// <param name="pitchSemitones">From the lowest to the highest pitch of a stretch.</param>
/// <param name="levelDb">From its softest to its loudest hop.</param>
/// <param name="leastMs">Shorter ones are vowels of ordinary words.</param>
internal sealed class SteadyStretches(double pitchSemitones = SteadyStretches.PitchSemitones, double levelDb = SteadyStretches.LevelDb, int leastMs = SteadyStretches.LeastMs)
{
    public const double PitchSemitones = 1;
    public const double LevelDb = 6;
    public const int LeastMs = 200;

    /// <summary>Longer ones are hum, a fan or singing.</summary>
    private const int MostHops = 1_500 / HopAnalyser.HopMs;

    /// <summary>An answer with more of them is no speech.</summary>
    private const int Kept = 500;

    /// <summary>Two stretches so close are one sound: an "um" goes from vowel to consonant.</summary>
    private const int JoinedSamples = 2 * HopAnalyser.HopSamples;

    private readonly int _leastHops = leastMs / HopAnalyser.HopMs;
    private readonly List<Step> _run = [];
    private readonly List<(long Start, long End)> _found = [];
    private long _next;
    private bool _isEndless;

    /// <summary>The stretches so far, in order, one that is still going on too; positions in samples.</summary>
    public IReadOnlyList<(long Start, long End)> Found => Counts ? Join([.. _found], Bounds) : _found;

    private bool Counts => _run.Count >= _leastHops && !_isEndless && _found.Count < Kept;

    private (long Start, long End) Bounds => (_run[0].Centre - (HopAnalyser.HopSamples / 2), _run[^1].Centre + (HopAnalyser.HopSamples / 2));

    /// <summary>Forgets what ended before <paramref name="position"/>.</summary>
    public void Begin(long position) => _found.RemoveAll(stretch => stretch.End <= position);

    /// <summary>Takes the hop that follows.</summary>
    public void Add(SoundHop hop)
    {
        if (hop.PitchHz is null || hop.Centre != _next)
        {
            Close();
        }

        _next = hop.Centre + HopAnalyser.HopSamples;
        if (hop.PitchHz is not { } hz)
        {
            return;
        }

        var step = new Step(hop.Centre, 12 * Math.Log2(hz / PitchDetector.LowestHz), 10 * Math.Log10(hop.Power));
        if (!IsSteadyWith(step))
        {
            if (Counts)
            {
                Close();
            }

            // A glide may lead into a steady sound: what of the run goes with the new hop stays.
            while (!IsSteadyWith(step))
            {
                _run.RemoveAt(0);
                _isEndless = false;
            }
        }

        _run.Add(step);
        if (_run.Count > MostHops)
        {
            _run.RemoveAt(0);
            _isEndless = true;
        }
    }

    private bool IsSteadyWith(Step latest)
    {
        var (low, high, soft, loud) = (latest.Semitones, latest.Semitones, latest.Decibels, latest.Decibels);
        foreach (var step in _run)
        {
            (low, high) = (Math.Min(low, step.Semitones), Math.Max(high, step.Semitones));
            (soft, loud) = (Math.Min(soft, step.Decibels), Math.Max(loud, step.Decibels));
        }

        return high - low <= pitchSemitones && loud - soft <= levelDb;
    }

    private static List<(long Start, long End)> Join(List<(long Start, long End)> found, (long Start, long End) latest)
    {
        if (found is [.., var last] && latest.Start - last.End <= JoinedSamples)
        {
            found[^1] = (last.Start, latest.End);
        }
        else
        {
            found.Add(latest);
        }

        return found;
    }

    private void Close()
    {
        if (Counts)
        {
            Join(_found, Bounds);
        }

        _run.Clear();
        _isEndless = false;
    }

    private readonly record struct Step(long Centre, double Semitones, double Decibels);
}
