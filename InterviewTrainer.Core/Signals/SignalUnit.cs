using System.Globalization;

namespace InterviewTrainer.Core.Signals;

/// <summary>Units of the signals, and their values as people read them, the same in every culture.</summary>
public static class SignalUnit
{
    /// <summary>How many.</summary>
    public const string Count = "";

    public const string Seconds = "s";

    /// <summary>0 to 100.</summary>
    public const string Percent = "%";

    public const string Decibels = "dB";

    public const string Hertz = "Hz";

    public const string Semitones = "semitones";

    public const string WordsPerMinute = "words a minute";

    public const string PerMinute = "a minute";

    public const string PerHundredWords = "in 100 words";

    internal static string Display(double value, string unit) => unit switch
    {
        Seconds => Duration(value),
        Count => Number(value, 0),
        Percent => Number(value, 0) + unit,
        Semitones or PerMinute or PerHundredWords => $"{Number(value, 1)} {unit}",
        _ => $"{Number(value, 0)} {unit}",
    };

    private static string Duration(double seconds)
    {
        if (Math.Round(seconds, 1, MidpointRounding.AwayFromZero) < 60)
        {
            return $"{Number(seconds, 1)} {Seconds}";
        }

        var whole = (int)Math.Round(seconds, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60} min {whole % 60} {Seconds}");
    }

    /// <summary>With a true minus sign, and never one before zero.</summary>
    private static string Number(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return rounded < 0 ? "\u2212" + text : text;
    }
}
