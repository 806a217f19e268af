using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>The room's state in words.</summary>
internal static class RoomWords
{
    public static string State(RoomView view) => view.State switch
    {
        RoomState.Asking => "Asking",
        RoomState.ThinkingTime => "Time to think",
        RoomState.Listening => view.Microphone == MicrophoneState.Open ? "Listening" : "Your turn",
        RoomState.Thinking => "Thinking",
        RoomState.Paused => "Paused",
        RoomState.Concluded => "Finished",
        _ => "Ready",
    };

    /// <summary>What the person can do now, in a line.</summary>
    /// <param name="view">What the room shows.</param>
    /// <param name="holdsToTalk">The person chose to hold Space while they talk.</param>
    public static string Hint(RoomView view, bool holdsToTalk) => view.State switch
    {
        RoomState.Listening when view.Held => "Yours for as long as you hold Space. Let go when that was your answer.",
        RoomState.Asking => "Speak, or press Esc, to interrupt.",
        RoomState.ThinkingTime => "Begin whenever you like.",
        RoomState.Listening when view.Microphone != MicrophoneState.Open => "Type your answer.",
        RoomState.Listening when view.Hearing == HearingMode.None => "Your spoken words aren’t written down here. Type them, or speak and press Enter when you are done.",
        RoomState.Listening when view.WritingDown => "Writing down your last words …",
        RoomState.Listening when view.TimeGiven => "You have time: the interviewer waits twice as long for this answer.",
        RoomState.Listening when holdsToTalk => "Hold Space to talk, or just speak.",
        RoomState.Listening => "Take your time.",
        _ => "",
    };

    public static string Primary(RoomView view) => view.State == RoomState.ThinkingTime ? "I’m ready" : "That’s my answer";

    public static string Progress(RoomView view)
    {
        if (view.QuestionNumber == 0)
        {
            return "";
        }

        var place = $"Question {view.QuestionNumber} of {view.QuestionCount}";
        return view.Competency.Length == 0 ? place : $"{place} · {(view.IsFollowUp ? "follow-up · " : "")}{view.Competency}";
    }

    /// <summary>Heading of what waits for a click.</summary>
    public static string GateTitle(RoomView view) => view.State == RoomState.Waiting ? "Ready when you are" : "Paused";

    public static string GateText(RoomView view) => (view.State, view.ListensForOpening) switch
    {
        (RoomState.Waiting, true) => "Your microphone is on. Nothing you say is recorded.",
        (RoomState.Waiting, _) => "The browser will ask for your microphone. Nothing you say is recorded.",
        _ => $"{Kept(view)} The clock stands still.",
    };

    /// <summary>What becomes of the answers so far, by the consent to keep words.</summary>
    public static string Kept(RoomView view) => view.KeepsWords ? "Your answers so far are kept." : "Your words stay only until this interview is closed.";

    /// <summary>What can be said instead of pressing the gate's button; empty where nobody listens.</summary>
    public static string GateOffer(RoomView view) => (view.State, view.ListensForOpening) switch
    {
        (_, false) => "",
        (RoomState.Waiting, _) => "or say “start”. Whatever else you say here is dropped.",
        _ => "or say “go on”. Whatever else you say here is dropped.",
    };

    public static string GateButton(RoomView view) => view.State == RoomState.Waiting ? "Begin" : "Go on where you were";
}
