using System.Globalization;

namespace InterviewTrainer.Core.Documents;

/// <summary>A month, or a year where no month was written.</summary>
/// <param name="Year">1950 to 2099.</param>
/// <param name="Month">1 to 12; null where only the year is known.</param>
public readonly record struct YearMonth(int Year, int? Month)
{
    /// <summary><c>2017-06</c>, or <c>2017</c>.</summary>
    public override string ToString() => Month is { } month
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);
}
