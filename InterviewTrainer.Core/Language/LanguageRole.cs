namespace InterviewTrainer.Core.Language;

/// <summary>What a language model is used for; each may have an engine of its own.</summary>
public enum LanguageRole
{
    /// <summary>Decides what is asked.</summary>
    Interviewer,

    /// <summary>Short acknowledgements; a smaller model where one is set, else the interviewer's.</summary>
    Fillers,

    /// <summary>Judges answers.</summary>
    Judge,
}
