namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>What is wrong, or doubtful, in a pack file.</summary>
/// <param name="Place">Where in it, such as <c>questions[2].text</c>; empty for the file as a whole.</param>
/// <param name="Line">From 1, where it is known.</param>
/// <param name="Reason">In words for whoever wrote the file.</param>
public sealed record PackProblem(string Place, int? Line, string Reason)
{
    public override string ToString() => string.Join(", ", new[] { Line is { } line ? $"line {line}" : "", Place }.Where(part => part.Length > 0)) is { Length: > 0 } where
        ? $"{where}: {Reason}"
        : Reason;
}
