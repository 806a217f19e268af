namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>How fast an engine was on this machine, just now.</summary>
/// <param name="Role">The job that it did.</param>
/// <param name="Engine">Its name.</param>
/// <param name="First">To its first piece of an answer: words, sound, or the whole transcript.</param>
/// <param name="Speed">Words a second (language), or how many seconds of sound it makes or hears in one second.</param>
/// <param name="At">When, UTC.</param>
public sealed record EngineMeasurement(EngineRole Role, string Engine, TimeSpan First, double Speed, DateTime At)
{
    /// <summary>A person speaks about this many words a second; a model that makes fewer keeps them waiting.</summary>
    public const double SpokenWordsPerSecond = 2.5;

    /// <summary>Fast enough for an interview: first words or sound within two seconds, and faster than they are spoken or heard.</summary>
    public bool KeepsUp => First <= TimeSpan.FromSeconds(2) && Speed >= (Role is EngineRole.Hearing or EngineRole.Speaking ? 1 : SpokenWordsPerSecond);
}
