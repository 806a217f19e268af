namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>Makes a detector for each stream; holds what they share (the loaded model). Thread-safe.</summary>
public interface IVoiceActivityDetectorFactory
{
    /// <summary>Name of the detectors that <see cref="Create"/> makes.</summary>
    string DetectorName { get; }

    /// <summary>Why the better detector is not in use, in words for the person; null when the best one runs.</summary>
    string? Shortfall { get; }

    /// <summary>A detector for a new stream.</summary>
    IVoiceActivityDetector Create();
}
