using System.Globalization;

namespace InterviewTrainer.Tests.Conversation.Tempers;

/// <summary>A mean and its 95 % confidence interval, by the normal approximation to Student's t (from 60 values on they agree to 2 %).</summary>
internal sealed record Interval(double Mean, double Low, double High)
{
    private const double Normal95 = 1.96;

    public static Interval Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        var reach = Normal95 * Math.Sqrt(variance / values.Count);
        return new Interval(mean, mean - reach, mean + reach);
    }

    /// <summary>The two have no value in common.</summary>
    public bool IsApartFrom(Interval other) => Low > other.High || other.Low > High;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:0.00} ({Low:0.00}–{High:0.00})");
}
