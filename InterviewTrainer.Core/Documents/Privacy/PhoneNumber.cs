using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Privacy;

/// <summary>Tells telephone numbers from dates, spans of years and large figures.</summary>
internal static partial class PhoneNumber
{
    private const int LeastDigits = 7;
    private const int MostDigits = 15;

    /// <param name="number">Digits and separators.</param>
    /// <param name="isLabelled">"Phone:" or the like stands before it.</param>
    public static bool Is(string number, bool isLabelled)
    {
        var digits = number.Count(char.IsDigit);
        if (digits is < LeastDigits or > MostDigits || Years().IsMatch(number) || IsoDate().IsMatch(number))
        {
            return false;
        }

        return isLabelled || number[0] is '+' or '(' or '0' || American().IsMatch(number) || (digits >= 10 && !Thousands().IsMatch(number));
    }

    /// <summary>"2015 – 2019", "03/2015 - 11/2019", "01.02.2015 – 03.04.2016".</summary>
    [GeneratedRegex(@"^(?:\d{1,2}[./]\s?){0,2}(?:19|20)\d\d\s*[-–/]\s*(?:\d{1,2}[./]\s?){0,2}(?:(?:19|20)\d\d|\d\d)$")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:19|20)\d\d[-./]\d\d?(?:[-./]\d\d?)?$|^\d\d?[-./]\d\d?[-./](?:19|20)\d\d$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^\d{3}[-. ]\d{3}[-. ]\d{4}$|^\d{3}[-.]\d{4}$")]
    private static partial Regex American();

    [GeneratedRegex(@"^\d{1,3}(?:[ .]\d{3})+$")]
    private static partial Regex Thousands();
}
