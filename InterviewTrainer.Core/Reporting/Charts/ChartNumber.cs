using System.Globalization;
using System.Text;
using System.Xml;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>Numbers and texts as SVG takes them, the same in every culture.</summary>
internal static class ChartNumber
{
    /// <summary>At most three decimals; what is no number is zero.</summary>
    public static string Of(double value) => (double.IsFinite(value) ? Math.Round(value, 3) + 0.0 : 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot hold.</summary>
    public static string Text(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
