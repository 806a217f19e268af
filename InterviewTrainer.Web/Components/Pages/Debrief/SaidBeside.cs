using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>Something that was said beside question and answer, as the debrief tells it.</summary>
/// <param name="Who">"You asked to hear it again" or "The interviewer".</param>
/// <param name="Text">Word for word.</param>
public sealed record SaidBeside(string Who, string Text)
{
    public static SaidBeside Of(Aside aside) => new(aside.By == AsideBy.Interviewer ? Interviewer(aside.Kind) : Person(aside.Kind), aside.Text);

    private static string Person(string kind) => kind switch
    {
        "repeat" => "You asked to hear it again",
        "rephrase" => "You asked for other words",
        "skip" => "You asked to pass over it",
        "wait" => "You asked for a moment",
        "end" => "You asked to stop",
        "smallTalk" => "You made conversation",
        "dontKnow" => "You had no answer ready",
        "answerForMe" => "You asked for an answer",
        "interruption" => "You put in a word",
        "otherLanguage" => "You spoke another language",
        "nonAnswer" => "You said",
        _ => "You",
    };

    private static string Interviewer(string kind) => kind switch
    {
        "nudge" => "After a silence, the interviewer",
        "offerRephrase" or "offerMoveOn" => "After a longer silence, the interviewer",
        "backchannel" => "While you spoke, the interviewer",
        "acknowledgement" or "filler" => "While it thought, the interviewer",
        "notHeard" => "Nothing was made out; the interviewer",
        _ => "The interviewer",
    };
}
