using InterviewTrainer.Core.Engines.Catalogue;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>A job that an engine does; each has its own.</summary>
public enum EngineRole
{
    /// <summary>Decides what is asked.</summary>
    Interviewer,

    /// <summary>Short acknowledgements; built-in means: the interviewer's model.</summary>
    Fillers,

    /// <summary>Judges answers.</summary>
    Judge,

    /// <summary>Tells how near two texts are.</summary>
    Embeddings,

    /// <summary>Turns speech into words.</summary>
    Hearing,

    /// <summary>Turns the interviewer's words into speech.</summary>
    Speaking,
}

/// <summary>What a role takes.</summary>
public static class EngineRoles
{
    /// <summary>The kind of model that does this job.</summary>
    public static ModelKind Kind(this EngineRole role) => role switch
    {
        EngineRole.Embeddings => ModelKind.Embedding,
        EngineRole.Hearing => ModelKind.Recognition,
        EngineRole.Speaking => ModelKind.Voice,
        _ => ModelKind.Language,
    };
}
