namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>A model whose files all lie in its folder, with the lengths that they should have.</summary>
/// <param name="Model">As it was listed when it was installed, with <see cref="CatalogueModel.Contents"/>.</param>
/// <param name="Folder">Absolute path.</param>
/// <param name="Bytes">Length of all its files.</param>
/// <param name="IsPinned">True where a digest was not known beforehand (<see cref="InstalledFile.Pinned"/>).</param>
public sealed record InstalledModel(CatalogueModel Model, string Folder, long Bytes, bool IsPinned)
{
    /// <summary>Absolute path of the file or folder in a role; null where the model has none in it.</summary>
    public string? PathOf(string role) => Model.Files.TryGetValue(role, out var path) ? ModelPath.Resolve(Folder, path) : null;
}
