namespace InterviewTrainer.Core.Persistence;

/// <summary>Why the database cannot be used.</summary>
public enum DatabaseProblem
{
    /// <summary>Damaged, or not a database at all.</summary>
    Corrupt,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>Another program holds it.</summary>
    Locked,

    /// <summary>No space is left.</summary>
    Full,

    /// <summary>Written by a later version of this program.</summary>
    Newer,

    /// <summary>A database of another program.</summary>
    Foreign,

    /// <summary>The file cannot be opened, created or read.</summary>
    Unreachable,
}
