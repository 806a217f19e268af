namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>
/// Where a person's own values usually lie: the median of the earlier interviews with a 95 % interval, and what changed in the last three. Both intervals are percentile bootstraps of
/// <see cref="Draws"/> draws (Efron &amp; Tibshirani 1993), seeded, so that the same values always give the same words.
/// </summary>
/// <param name="Median">Of the interviews before the last one.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Interviews">How many interviews the median is of.</param>
/// <param name="Change">Mean of the last three less the median of those before them; null where there are too few.</param>
public sealed record PersonalBaseline(double Median, double Low, double High, int Interviews, BaselineChange? Change)
{
    /// <summary>Fewer earlier interviews say nothing of what is usual.</summary>
    public const int LeastInterviews = 3;

    /// <summary>The newest so many earlier interviews are the baseline: what somebody did a year ago is not usual any more.</summary>
    public const int MostInterviews = 30;

    /// <summary>How often the interviews are drawn anew.</summary>
    public const int Draws = 1_000;

    private const int Recent = 3, Seed = 1;
    private const double Tail = 0.025;

    /// <summary>The baseline of some values; null where fewer than <see cref="LeastInterviews"/> come before the last.</summary>
    /// <param name="values">Oldest first, one an interview.</param>
    public static PersonalBaseline? Of(IReadOnlyList<double> values)
    {
        var earlier = values.SkipLast(1).TakeLast(MostInterviews).ToArray();
        if (earlier.Length < LeastInterviews)
        {
            return null;
        }

        var random = new Random(Seed);
        var drawn = new double[earlier.Length];
        var (low, high) = Interval(() => MedianOf(Draw(random, earlier, drawn)));
        return new PersonalBaseline(MedianOf([.. earlier]), low, high, earlier.Length, ChangeOf(values, random));
    }

    /// <summary>The 95 % interval of a mean, by the same bootstrap.</summary>
    public static (double Low, double High) IntervalOfMean(double[] values)
    {
        var (random, drawn) = (new Random(Seed), new double[values.Length]);
        return Interval(() => MeanOf(Draw(random, values, drawn)));
    }

    private static BaselineChange? ChangeOf(IReadOnlyList<double> values, Random random)
    {
        var recent = values.TakeLast(Recent).ToArray();
        var before = values.SkipLast(Recent).TakeLast(MostInterviews).ToArray();
        if (before.Length < LeastInterviews)
        {
            return null;
        }

        var (drawnRecent, drawnBefore) = (new double[recent.Length], new double[before.Length]);
        var (low, high) = Interval(() => MeanOf(Draw(random, recent, drawnRecent)) - MedianOf(Draw(random, before, drawnBefore)));
        return new BaselineChange(recent.Average() - MedianOf([.. before]), low, high);
    }

    private static (double Low, double High) Interval(Func<double> draw)
    {
        var drawn = new double[Draws];
        for (var index = 0; index < Draws; index++)
        {
            drawn[index] = draw();
        }

        Array.Sort(drawn);
        return (drawn[(int)(Tail * Draws)], drawn[Draws - 1 - (int)(Tail * Draws)]);
    }

    /// <summary>As many of the values as there are, each drawn from all of them; into a place that is used again.</summary>
    private static double[] Draw(Random random, double[] values, double[] drawn)
    {
        for (var index = 0; index < drawn.Length; index++)
        {
            drawn[index] = values[random.Next(values.Length)];
        }

        return drawn;
    }

    private static double MeanOf(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <summary>Sorts the values where they are.</summary>
    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        return (values[values.Length / 2] + values[(values.Length - 1) / 2]) / 2;
    }
}

/// <summary>What changed in the last three interviews.</summary>
/// <param name="Difference">Their mean less the median of those before.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record BaselineChange(double Difference, double Low, double High)
{
    /// <summary>Zero lies outside the interval: more than chance.</summary>
    public bool IsClear => Low > 0 || High < 0;
}
