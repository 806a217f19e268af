namespace InterviewTrainer.Core.Documents;

/// <summary>The start or the end of a role.</summary>
/// <param name="Written">As the document has it, such as "Jun. 2017" or "Present"; empty where nothing stands there.</param>
/// <param name="Month">What was understood of it; null for "Present" and where nothing was.</param>
/// <param name="IsPresent">The role goes on.</param>
public sealed record RoleDate(string Written, YearMonth? Month, bool IsPresent = false)
{
    public static RoleDate None { get; } = new("", null);

    /// <summary>The month, <c>Present</c>, or what was written.</summary>
    public override string ToString() => Month?.ToString() ?? (IsPresent ? "Present" : Written);
}
