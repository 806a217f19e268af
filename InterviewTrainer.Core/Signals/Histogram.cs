namespace InterviewTrainer.Core.Signals;

/// <summary>Counts values in bins of equal width: quantiles of hours of sound in a few kilobytes, exact to half a bin.</summary>
internal sealed class Histogram
{
    private readonly double _lowest;
    private readonly double _width;
    private readonly int[] _bins;

    public Histogram(double lowest, double highest, double width)
    {
        _lowest = lowest;
        _width = width;
        _bins = new int[(int)Math.Ceiling((highest - lowest) / width)];
    }

    private Histogram(Histogram other)
    {
        (_lowest, _width, _bins, Count) = (other._lowest, other._width, [.. other._bins], other.Count);
    }

    public int Count { get; private set; }

    /// <summary>Values outside the range go to the outermost bins.</summary>
    public void Add(double value)
    {
        _bins[Bin(value)]++;
        Count++;
    }

    public Histogram Copy() => new(this);

    /// <summary>Middle of the bin that holds the quantile of the values between the bins of the bounds; null when there is none.</summary>
    public double? Quantile(double share, double floor = double.NegativeInfinity, double ceiling = double.PositiveInfinity)
    {
        var (first, last) = (Bin(floor), Bin(ceiling));
        var count = 0;
        for (var bin = first; bin <= last; bin++)
        {
            count += _bins[bin];
        }

        var rank = share * (count - 1);
        var below = 0;
        for (var bin = first; bin <= last; bin++)
        {
            below += _bins[bin];
            if (below > rank && _bins[bin] > 0)
            {
                return _lowest + ((bin + 0.5) * _width);
            }
        }

        return null;
    }

    private int Bin(double value) => (int)Math.Clamp((value - _lowest) / _width, 0, _bins.Length - 1);
}
