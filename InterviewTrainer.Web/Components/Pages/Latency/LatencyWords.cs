using InterviewTrainer.Core.Reporting.Latency;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Latency;

/// <summary>Stages, deciders and what to do, in plain words.</summary>
internal static class LatencyWords
{
    /// <summary>A step that takes no longer is none that anybody notices: between people a turn changes hands in about a fifth of a second.</summary>
    public const int UnnoticedMs = 200;

    public const string GapSource = "Stivers et al. (2009), doi 10.1073/pnas.0903616106";

    public static string Scope(LatencyScope scope) => scope switch
    {
        LatencyScope.This => "This interview",
        LatencyScope.Last => "The last one",
        LatencyScope.LastTwenty => "The last 20",
        _ => "All",
    };

    public static string Name(LatencyStage stage) => stage switch
    {
        LatencyStage.Patience => "Patience",
        LatencyStage.Words => "Your words were written down",
        LatencyStage.Decision => "What follows was decided",
        LatencyStage.Acknowledgement => "A short word went first",
        LatencyStage.Voice => "The reply’s first sound was made",
        _ => "You heard something",
    };

    public static string Meaning(LatencyStage stage) => stage switch
    {
        LatencyStage.Patience => "How long the interviewer let you be silent before it took your answer for complete; zero where you said so yourself, by key or button. It is meant: who waits does not cut you off.",
        LatencyStage.Words => "The recogniser had written down your last words. Answers that were typed are left out.",
        LatencyStage.Decision => "The script or the language model had chosen what to say. A reply that was thought of ahead is there at once.",
        LatencyStage.Acknowledgement => "Where the reply was not there within a second, the interviewer said something short, such as “I see”. Its first sound was handed to the page.",
        LatencyStage.Voice => "The voice had made the beginning of the first sentence and handed it to the page. Turns with a short word before it are left out.",
        _ => "The browser reported that it was playing sound: the end of your wait.",
    };

    public static string Decider(LatencyDecider decider) => decider switch
    {
        LatencyDecider.Script => "The script",
        LatencyDecider.Model => "A language model",
        LatencyDecider.ModelAhead => "A language model that had thought ahead",
        _ => "The script, for a language model that was late, wrong or gone",
    };

    public static string Job(LatencyStage stage) => stage switch
    {
        LatencyStage.Words => "writes your words down",
        LatencyStage.Decision => "decides",
        _ => "speaks",
    };

    /// <summary>"up to 3.1 s"; empty where that is what half of the turns took, as it is shown.</summary>
    public static string UpTo(LatencySpread spread) => Wording.Wait(spread.P95Ms) is var most && most == Wording.Wait(spread.P50Ms) ? "" : $"up to {most}";

    /// <summary>What can be done about the slowest step.</summary>
    public static string Advice(StageLatency slowest)
    {
        var took = $"{Step(slowest.Stage)}, {Wording.Wait(slowest.Step!.P50Ms)} {(slowest.Step.Count == 1 ? "in one turn" : "in half of the turns")}.";
        if (slowest.Step.P50Ms <= UnnoticedMs)
        {
            return $"{took} That is no longer than people let pass between two turns, so there is nothing to mend.";
        }

        return took + slowest.Stage switch
        {
            LatencyStage.Words => " A smaller recogniser is quicker, and one that writes along while you speak has less left to do at the end.",
            LatencyStage.Decision => " A smaller language model decides sooner; the script needs no time at all.",
            LatencyStage.Voice => " Another voice may be quicker: of the neural ones Piper asks least of a computer, and espeak-ng hardly anything.",
            _ => " That is between this program and your ears: wireless headphones and a busy browser add to it, a cable and fewer tabs take from it.",
        };
    }

    private static string Step(LatencyStage stage) => stage switch
    {
        LatencyStage.Words => "Writing your last words down",
        LatencyStage.Decision => "Deciding what follows",
        LatencyStage.Voice => "Making the first sound",
        _ => "Playing it",
    };
}
