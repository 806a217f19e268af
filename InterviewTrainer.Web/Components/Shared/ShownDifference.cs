using System.Globalization;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Numbers side by side, and their difference as what is shown differs: 49 and 49 never differ by a hidden fifth of a point.</summary>
internal static class ShownDifference
{
    /// <summary>A number as it is shown.</summary>
    public static string Shown(double value, int decimals) => Shown(Rounded(value, decimals), decimals);

    /// <summary>Second less first, in words and a sign, never in colour alone; null where one is missing.</summary>
    public static string? Of(double? first, double? second, int decimals) =>
        first is { } one && second is { } two
            ? (Rounded(two, decimals) - Rounded(one, decimals)) switch
            {
                0 => "the same",
                > 0 and var more => $"+{Shown(more, decimals)}",
                var less => $"−{Shown(-less, decimals)}",
            }
            : null;

    private static decimal Rounded(double value, int decimals) => Math.Round((decimal)value, decimals);

    private static string Shown(decimal value, int decimals) => value.ToString(decimals == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
}
