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
    public static string Wait(Turn turn)
    {
        if (turn.Timings is not { } timings || (timings.PlayedMs ?? timings.FirstSoundMs) is not { } total)
        {
            return "";
        }

        var steps = new List<string>();
        if (timings.EndOfTurnMs is > 0 and var patience)
        {
            steps.Add($"{Wording.Wait(patience)} of patience");
        }

        if (timings.OverheadMs is { } machine)
        {
            steps.Add($"{Wording.Wait(machine)} for words, decision and voice");
        }

        var how = (timings.Acknowledged, timings.Speculative) switch
        {
            (true, true) => " It had been thought of ahead, and still a short word went first.",
            (true, false) => " A short word went first, for the reply took longer.",
            (false, true) => " It had been thought of ahead.",
            _ => "",
        };
        return $"Heard {Wording.Wait(total)} after your last word{(steps.Count > 0 ? $": {string.Join(", ", steps)}" : "")}.{how}";
    }
}
