using System.Globalization;

namespace InterviewTrainer.Core.Reporting;

/// <summary>Numbers and times as pages and reports say them, the same in every culture.</summary>
public static class PlainWords
{
    private static readonly string[] SmallNumbers =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    /// <summary>"Six questions", "1 question": a word at the start of a sentence, as far as words are short.</summary>
    public static string Count(int number, string one, string many) =>
        $"{(number < SmallNumbers.Length ? SmallNumbers[number] : Number(number))} {(number == 1 ? one : many)}";

    /// <summary>"six", "13": a number within a sentence, as a word as far as words are short.</summary>
    public static string Spelled(int number) => number < SmallNumbers.Length ? SmallNumbers[number].ToLowerInvariant() : Number(number);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"2.0 to 2.9 s", "120 to 140 words a minute", "50": the unit once, and once the number where both ends look the same.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="display">A value as people read it: a number, and its unit after a space.</param>
    public static string Range(double low, double high, Func<double, string> display)
    {
        var (from, to) = (display(low), display(high));
        return from == to ? from : from.Split(' ', 2) is [var number, var unit] && to.EndsWith($" {unit}", StringComparison.Ordinal) ? $"{number} to {to}" : $"{from} to {to}";
    }

    /// <summary>"34 s", "18 min", "1 h 5 min".</summary>
    public static string Duration(TimeSpan time)
    {
        if (time < TimeSpan.FromMinutes(1))
        {
            return $"{Number((int)Math.Round(time.TotalSeconds))} s";
        }

        var minutes = (int)Math.Round(time.TotalMinutes);
        return minutes < 60 ? $"{Number(minutes)} min" : minutes % 60 == 0 ? $"{Number(minutes / 60)} h" : $"{Number(minutes / 60)} h {Number(minutes % 60)} min";
    }

    /// <summary>"20 Nov, 14:05" in the zone of the clock, with the year when it is another one.</summary>
    /// <param name="utc">UTC.</param>
    /// <param name="time">The clock.</param>
    public static string Moment(DateTime utc, TimeProvider time)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), time.LocalTimeZone);
        var format = local.Year == time.GetLocalNow().Year ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }
}
