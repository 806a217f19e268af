using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Audio;

/// <summary>Section <c>Audio</c> of the configuration: how the microphone's sound travels.</summary>
public sealed record CaptureOptions
{
    /// <summary>Sound in one message from the page, milliseconds: 30 reacts sooner, 60 costs less on a busy server.</summary>
    [AllowedValues(30, 60)]
    public int FrameMs { get; init; } = 30;
}
