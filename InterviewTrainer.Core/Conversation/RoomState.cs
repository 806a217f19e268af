namespace InterviewTrainer.Core.Conversation;

/// <summary>What the room is doing; shown as a word, a shape and a colour.</summary>
public enum RoomState
{
    /// <summary>Set up; waits for the person to begin or to go on.</summary>
    Waiting,

    /// <summary>The interviewer speaks.</summary>
    Asking,

    /// <summary>Quiet time before the answer.</summary>
    ThinkingTime,

    /// <summary>The person's turn.</summary>
    Listening,

    /// <summary>The interviewer chooses what to say.</summary>
    Thinking,

    /// <summary>Halted.</summary>
    Paused,

    /// <summary>Over.</summary>
    Concluded,
}
