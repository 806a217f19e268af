namespace InterviewTrainer.Core.Engines.Catalogue.Importing;

/// <summary>The files that an import may choose from. Links are not followed: they may lead anywhere.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Files">Path relative to the folder, with slashes → the file. A single file stands under its name.</param>
/// <param name="IsSingle">True for a plain file.</param>
/// <param name="IsVerified">True where the archive it came out of has a digest that the catalogue lists.</param>
internal sealed record ImportSource(string Name, IReadOnlyDictionary<string, FileInfo> Files, bool IsSingle, bool IsVerified)
{
    private const int MaxFiles = 20_000;

    public static ImportSource OfFile(FileInfo file) =>
        new(file.Name, new Dictionary<string, FileInfo>(StringComparer.Ordinal) { [file.Name] = file }, IsSingle: true, IsVerified: false);

    /// <summary>A folder; where it holds nothing but another folder, that one.</summary>
    /// <exception cref="ModelException">It holds too much to be a model, or nothing.</exception>
    public static ImportSource OfFolder(string folder, string name, bool isVerified)
    {
        var root = folder;
        while (Directory.GetFileSystemEntries(root) is [var only] && Directory.Exists(only) && new DirectoryInfo(only).LinkTarget is null)
        {
            root = only;
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 12 };
        var files = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", options))
        {
            files[Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/')] = file;
            if (files.Count > MaxFiles)
            {
                throw new ModelException($"{name} holds more than {MaxFiles} files: that is no model. Name the model's own folder.");
            }
        }

        return files.Count > 0 ? new ImportSource(name, files, IsSingle: false, isVerified) : throw new ModelException($"{name} holds no files.");
    }
}
