using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>Who decided to ask a question, and how long the person waited for it.</summary>
internal static class ReplyFacts
{
    public static string Decider(Turn turn) => turn switch
    {
        { DecidedBy.Length: > 0, MovedOnReason: { } reason } => $"{turn.DecidedBy} left the topic before: {reason.TrimEnd('.')}.",
        { DecidedBy.Length: > 0 } => $"Decided by {turn.DecidedBy}.",
        { StandsInFor.Length: > 0 } => $"Decided by the script, which stood in for {turn.StandsInFor}: the model was late, wrong or gone.",
        _ => "Decided by the script.",
    };

    /// <summary>Empty where nothing was measured: before the first question, after a pause.</summary>
    /// <param name="turn">The question that was waited for.</param>
    /// <param name="typed">The answer before it was typed: then there was no last word to count from.</param>
    public static string Wait(Turn turn, bool typed)
    {
        if (turn.Timings is not { } timings || (timings.PlayedMs ?? timings.FirstSoundMs) is not { } total)
        {
            return "";
        }

        var how = (timings.Acknowledged, timings.Speculative) switch
        {
            (true, true) => " It had been thought of ahead, and still a short word went first.",
            (true, false) => " A short word went first, for the reply took longer.",
            (false, true) => " It had been thought of ahead.",
            _ => "",
        };
        return $"Heard {Text(Units(total, Unit(total)), Unit(total))} after {(typed ? "you handed it in" : "your last word")}{Steps(timings, total, typed)}.{how}";
    }

    /// <summary>What the wait was made of; empty where that was not measured, or is no sum.</summary>
    private static string Steps(TurnTimings timings, int total, bool typed)
    {
        if (timings is not { EndOfTurnMs: { } patience, OverheadMs: { } machine } || total - patience - machine is not (>= 0 and var way) || patience < 0 || machine < 0)
        {
            return "";
        }

        string[] names = ["of patience", typed ? "for decision and voice" : "for words, decision and voice", "to reach you"];
        var shown = Shown([patience, machine, way], total).Zip(names).Where(step => step.First.Length > 0).Select(step => $"{step.First} {step.Second}");
        return string.Join(", ", shown) is { Length: > 0 } steps ? $": {steps}" : "";
    }

    /// <summary>Parts as exactly as their sum is shown, and so rounded that they add up to it; what rounds to nothing is empty.</summary>
    private static IEnumerable<string> Shown(int[] parts, int total)
    {
        var unit = Unit(total);
        var units = parts.Select(part => part / unit).ToArray();
        var missing = Units(total, unit) - units.Sum();
        foreach (var place in Enumerable.Range(0, parts.Length).OrderByDescending(place => parts[place] % unit).Take(missing))
        {
            units[place]++;
        }

        return units.Select(count => count == 0 ? "" : Text(count, unit));
    }

    /// <summary>Milliseconds that a time of this length is rounded to.</summary>
    private static int Unit(int total) => total switch { < 100 => 1, < 1_000 => 10, _ => 100 };

    private static int Units(int milliseconds, int unit) => (milliseconds + (unit / 2)) / unit;

    private static string Text(int units, int unit) => unit switch
    {
        1 => $"{Wording.Number(units)} ms",
        10 => string.Create(CultureInfo.InvariantCulture, $"{units / 100.0:0.00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{units / 10.0:0.0} s"),
    };
}
