using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>
/// Checks that pack and persona files make on themselves while they are read. What is wrong is thrown as a
/// <see cref="JsonException"/>, to which the serializer adds path and line; within <see cref="Collect"/> it is noted instead, and reading goes on.
/// </summary>
internal static partial class DataRule
{
    [ThreadStatic]
    private static List<string>? _collected;

    /// <summary>Reads something on this thread and notes every rule that it breaks.</summary>
    /// <exception cref="JsonException">It could not be read to its end.</exception>
    public static IReadOnlyList<string> Collect(Action read)
    {
        var collected = _collected = [];
        try
        {
            read();
            return collected;
        }
        finally
        {
            _collected = null;
        }
    }

    public static void Check(bool holds, string problem)
    {
        if (holds)
        {
            return;
        }

        if (_collected is null)
        {
            throw new BrokenRule(problem);
        }

        _collected.Add(problem);
    }

    /// <summary>Whether all that is required was read. The reader checks that, but only after an object has checked itself: one with gaps leaves it to the reader.</summary>
    public static bool IsWhole(params ReadOnlySpan<object?> required)
    {
        foreach (var part in required)
        {
            if (part is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A list or table without a null in it; where there is one nothing more can be checked.</summary>
    public static void Filled<T>(IEnumerable<T> items, string name)
    {
        if (items.Any(item => item is null))
        {
            throw new BrokenRule($"{name} holds null");
        }
    }

    public static void Text(string value, int min, int max, string name)
    {
        Filled([value], name);
        Check(value.Length >= min && value.Length <= max, $"{name} has {value.Length} characters; it needs {min} to {max}");
        Check(!value.Any(char.IsControl), $"{name} holds a control character");
    }

    public static void Identifier(string value, string name) =>
        Check(IdentifierPattern().IsMatch(value), $"{name} \"{value}\" is not lower-case words joined by hyphens");

    public static void Range(double value, double min, double max, string name) =>
        Check(value >= min && value <= max, FormattableString.Invariant($"{name} is {value}; it needs {min} to {max}"));

    /// <summary>A rule of ours that is broken; told apart from what the serializer says, which speaks of types.</summary>
    internal sealed class BrokenRule(string problem) : JsonException(problem);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdentifierPattern();
}
