namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>What this browser can do to turn speech into words.</summary>
public enum HearingAvailability
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Only by sending the sound to its maker.</summary>
    CloudOnly,

    /// <summary>On this device, once it has fetched its language pack.</summary>
    Downloadable,

    /// <summary>On this device.</summary>
    OnDevice,
}
