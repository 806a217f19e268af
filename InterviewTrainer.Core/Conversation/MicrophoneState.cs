namespace InterviewTrainer.Core.Conversation;

/// <summary>What became of the microphone.</summary>
public enum MicrophoneState
{
    /// <summary>Not asked for yet.</summary>
    Off,

    /// <summary>Sound arrives.</summary>
    Open,

    /// <summary>The person or the browser said no.</summary>
    Denied,

    /// <summary>There is none.</summary>
    Absent,

    /// <summary>It was taken away while in use.</summary>
    Unplugged,

    /// <summary>The system muted it: only digital silence arrives.</summary>
    Muted,

    /// <summary>Frames stopped coming (a sleeping tab, a stalled device).</summary>
    Stalled,
}
