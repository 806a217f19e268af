namespace InterviewTrainer.Core.Documents;

/// <summary>Bounds of a <see cref="CandidateBrief"/>, so that a prompt made of it has a known size.</summary>
public static class BriefLimits
{
    /// <summary>Longest text of a document, characters: about four pages.</summary>
    public const int TextCharacters = 12_000;

    /// <summary>Longest item of a list, characters.</summary>
    public const int ItemCharacters = 300;

    public const int Roles = 20;
    public const int Skills = 60;
    public const int Achievements = 20;
    public const int Requirements = 40;
    public const int Keywords = 25;
}
