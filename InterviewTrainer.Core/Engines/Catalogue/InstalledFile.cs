namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>A file of an installed model, as it was when it was installed.</summary>
/// <param name="Path">Relative to the model's folder, with slashes.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Pinned">True where no digest was known beforehand: it is the one of what came, and says nothing about who made it.</param>
public sealed record InstalledFile(string Path, long Bytes, string Sha256, bool Pinned);
