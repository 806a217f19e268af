namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>Why a pack or persona file was left out.</summary>
/// <param name="File">Its path.</param>
/// <param name="Line">From 1, where it is known.</param>
/// <param name="Reason">What is wrong, in words for whoever wrote the file.</param>
public sealed record DataFileProblem(string File, int? Line, string Reason)
{
    public override string ToString() => Line is { } line ? $"{File}, line {line}: {Reason}" : $"{File}: {Reason}";
}
