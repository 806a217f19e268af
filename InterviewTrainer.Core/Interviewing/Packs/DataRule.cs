using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>
/// Checks that pack and persona files make on themselves while they are read. What is wrong is thrown as a
/// <see cref="JsonException"/>, to which the serializer adds path and line.
/// </summary>
internal static partial class DataRule
{
    public static void Check(bool holds, string problem)
    {
        if (!holds)
        {
            throw new JsonException(problem);
        }
    }

    public static void Text(string value, int min, int max, string name)
    {
        Check(value.Length >= min && value.Length <= max, $"{name} has {value.Length} characters; it needs {min} to {max}");
        Check(!value.Any(char.IsControl), $"{name} holds a control character");
    }

    public static void Identifier(string value, string name) =>
        Check(IdentifierPattern().IsMatch(value), $"{name} \"{value}\" is not lower-case words joined by hyphens");

    public static void Range(double value, double min, double max, string name) =>
        Check(value >= min && value <= max, FormattableString.Invariant($"{name} is {value}; it needs {min} to {max}"));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdentifierPattern();
}
