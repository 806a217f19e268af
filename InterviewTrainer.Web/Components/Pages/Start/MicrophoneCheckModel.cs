using InterviewTrainer.Core.Conversation;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>What the microphone row says and offers.</summary>
public sealed class MicrophoneCheckModel
{
    private static readonly string[] OnTheHead = ["headset", "headphone", "earphone", "earbud", "airpods", "buds", "hands-free"];

    public MicrophoneState State { get; set; }

    public MicrophoneLevel Level { get; set; }

    public PlaybackPhase Phase { get; set; }

    /// <summary>The last recording could not be made or played.</summary>
    public bool PlaybackFailed { get; set; }

    public IReadOnlyList<MicrophoneDevice> Devices { get; set; } = [];

    /// <summary>Empty for the system's default.</summary>
    public string DeviceId { get; set; } = "";

    public bool IsOpen => State is MicrophoneState.Open or MicrophoneState.Muted;

    /// <summary>Something stands between the person and being heard.</summary>
    public bool IsTrouble => State is MicrophoneState.Denied or MicrophoneState.Absent or MicrophoneState.Unplugged or MicrophoneState.Muted;

    /// <summary>A headset is worth a word unless one is on.</summary>
    public bool SuggestsHeadset => State == MicrophoneState.Open && !OnTheHead.Any(word => CurrentLabel.Contains(word, StringComparison.OrdinalIgnoreCase));

    public string Text => Phase switch
    {
        PlaybackPhase.Recording => "Say something: three seconds are recorded.",
        PlaybackPhase.Playing => "This is how you sound. It is not kept.",
        _ when PlaybackFailed => "That did not work. Try once more, or choose another microphone.",
        _ => State switch
        {
            MicrophoneState.Off => "The browser asks for it when the interview starts.",
            MicrophoneState.Denied => "The browser blocks it for this address. Allow it beside the address bar and check again, or type your answers.",
            MicrophoneState.Absent => "None was found. Plug one in, or type your answers.",
            MicrophoneState.Unplugged => "It was unplugged. Plug it in again, or choose another.",
            MicrophoneState.Muted => "Only silence arrives. Look for a mute switch on the device or in the system’s sound settings.",
            MicrophoneState.Stalled => "The sound has stopped. Check again.",
            _ => LevelText,
        },
    };

    private string LevelText => Level switch
    {
        MicrophoneLevel.Quiet => "Quiet: come closer, or raise its level in the system’s sound settings.",
        MicrophoneLevel.Good => "Good level.",
        MicrophoneLevel.Loud => "Too loud: move back a little.",
        _ => "Open. Say something.",
    };

    private string CurrentLabel => Devices.OrderByDescending(device => device.Id == DeviceId).Select(device => device.Label).FirstOrDefault("");
}
