namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>What was looked at, and what to do about it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="State">How it is.</param>
/// <param name="Detail">What was found, or what is lost without it.</param>
/// <param name="Remedy">The command or the step that mends it; null where there is nothing to mend.</param>
internal sealed record DoctorFinding(string Name, DoctorState State, string Detail, string? Remedy = null)
{
    public static DoctorFinding Good(string name, string detail) => new(name, DoctorState.Good, detail);

    /// <summary>The program runs without it, and does less.</summary>
    public static DoctorFinding Absent(string name, string detail, string remedy) => new(name, DoctorState.Absent, detail, remedy);

    /// <summary>Something is broken.</summary>
    public static DoctorFinding Bad(string name, string detail, string remedy) => new(name, DoctorState.Bad, detail, remedy);
}

/// <summary>How something is.</summary>
internal enum DoctorState
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not there, and not needed for an interview.</summary>
    Absent,

    /// <summary>Broken: the program does not do what it says.</summary>
    Bad,
}
