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
    public static string Hint(RoomView view) => view.State switch
    {
        RoomState.Asking => "Speak, or press Esc, to interrupt.",
        RoomState.ThinkingTime => "Begin whenever you like.",
        RoomState.Listening when view.Microphone != MicrophoneState.Open => "Type your answer.",
        RoomState.Listening when view.Hearing == HearingMode.None => "Nobody writes down what you say: type it, or just say that it was your answer.",
        RoomState.Listening when view.WritingDown => "Writing down your last words …",
        RoomState.Listening when view.TimeGiven => "You have time: the interviewer waits twice as long for this answer.",
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

    public static string GateText(RoomView view) => view.State == RoomState.Waiting
        ? "The browser will ask for your microphone. Nothing you say is recorded."
        : "Your answers so far are kept, and the clock stands still.";

    public static string GateButton(RoomView view) => view.State == RoomState.Waiting ? "Begin" : "Go on where you were";
}
