using System.Globalization;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Sizes and speeds for people; decimal, as drives and lines are sold.</summary>
internal static class ByteText
{
    public static string Of(double bytes) => bytes switch
    {
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
    };
}
