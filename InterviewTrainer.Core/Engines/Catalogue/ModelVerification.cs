namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>What reading every byte of a model showed.</summary>
/// <param name="Id">The model.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Problems">What is not as it was installed, a line each.</param>
/// <param name="IsPinned">True where a digest is only that of what came the first time.</param>
public sealed record ModelVerification(string Id, long Bytes, IReadOnlyList<string> Problems, bool IsPinned)
{
    /// <summary>True where every file is as it was installed.</summary>
    public bool IsSound => Problems.Count == 0;
}
