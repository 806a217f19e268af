namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>A microphone as the browser names it.</summary>
/// <param name="Id">The browser's own identifier.</param>
/// <param name="Label">Empty until the person allowed one.</param>
public sealed record MicrophoneDevice(string Id, string Label);

/// <summary>How loud the person was in the last seconds.</summary>
public enum MicrophoneLevel
{
    Silent,
    Quiet,
    Good,
    Loud,
}

/// <summary>Where "play back three seconds" stands.</summary>
public enum PlaybackPhase
{
    Idle,
    Recording,
    Playing,
}
