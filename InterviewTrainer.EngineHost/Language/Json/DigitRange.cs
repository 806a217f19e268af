using System.Globalization;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>
/// Whole numbers from one to another, digit by digit: a range is parted where its ends first differ, until each part is a row of digits that are free of each other.
/// </summary>
internal static class DigitRange
{
    /// <summary>Sequences of the grammar that together match the numbers from <paramref name="least"/> to <paramref name="most"/>, and nothing else.</summary>
    /// <param name="least">At least 0.</param>
    /// <param name="most">None are made where it is smaller.</param>
    /// <param name="decimals">A point is set before so many last digits; numbers that are too short for it begin with zeros.</param>
    public static IEnumerable<string> Alternatives(long least, long most, int decimals)
    {
        for (var digits = decimals + 1; least <= most; digits++)
        {
            var largest = (long)Math.Pow(10, digits) - 1;
            var smallest = digits == decimals + 1 ? 0 : (largest + 1) / 10;
            if (least > largest)
            {
                continue;
            }

            // All numbers of so many digits, and of more: one sequence for them.
            var fullTo = digits;
            if (least == smallest && smallest > 0 && most >= largest)
            {
                while ((long)Math.Pow(10, fullTo + 1) - 1 <= most)
                {
                    fullTo++;
                }

                yield return $"[1-9] [0-9]{{{digits - 1 - decimals},{fullTo - 1 - decimals}}}{(decimals > 0 ? $" \".\" [0-9]{{{decimals}}}" : "")}";
                digits = fullTo;
                least = (long)Math.Pow(10, digits);
                continue;
            }

            foreach (var row in Rows(Text(least, digits), Text(Math.Min(most, largest), digits)))
            {
                yield return Write(row, decimals);
            }

            least = largest + 1;
        }
    }

    /// <summary>Rows of digits, each from one to another, for two numbers of the same length.</summary>
    private static List<List<(char From, char To)>> Rows(string least, string most)
    {
        var same = least.Zip(most).TakeWhile(pair => pair.First == pair.Second).Count();
        List<(char From, char To)> start = [.. least[..same].Select(digit => (digit, digit))];
        if (same == least.Length)
        {
            return [start];
        }

        var (first, last) = (least[same], most[same]);
        var (low, high) = (least[(same + 1)..], most[(same + 1)..]);
        var rows = new List<List<(char, char)>>();
        if (low.Any(digit => digit != '0'))
        {
            rows.AddRange(Rows(low, new string('9', low.Length)).Select(row => (List<(char, char)>)[.. start, (first, first), .. row]));
            first++;
        }

        var ends = high.Any(digit => digit != '9') ? Rows(new string('0', high.Length), high) : [];
        rows.AddRange(ends.Select(row => (List<(char, char)>)[.. start, (last, last), .. row]));
        if (first <= (ends.Count > 0 ? last - 1 : last))
        {
            rows.Add([.. start, (first, (char)(ends.Count > 0 ? last - 1 : last)), .. low.Select(_ => ('0', '9'))]);
        }

        return rows;
    }

    private static string Write(List<(char From, char To)> row, int decimals)
    {
        var digits = row.Select(digit => digit.From == digit.To ? $"\"{digit.From}\"" : $"[{digit.From}-{digit.To}]").ToList();
        if (decimals > 0)
        {
            digits.Insert(digits.Count - decimals, "\".\"");
        }

        return string.Join(' ', digits);
    }

    private static string Text(long number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
