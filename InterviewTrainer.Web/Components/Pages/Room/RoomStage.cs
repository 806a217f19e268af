namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>What stands in the room's middle.</summary>
public enum RoomStage
{
    /// <summary>The interview is being looked for.</summary>
    Loading,

    /// <summary>Nobody knows it.</summary>
    NotFound,

    /// <summary>It could not be read.</summary>
    Unavailable,

    /// <summary>Another tab shows it.</summary>
    Elsewhere,

    /// <summary>Waits for a click: the browser plays no sound without one.</summary>
    Gate,

    /// <summary>The browser asks for the microphone.</summary>
    Opening,

    /// <summary>The conversation.</summary>
    Conversation,

    /// <summary>Over.</summary>
    Concluded,
}
