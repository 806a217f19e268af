using InterviewTrainer.Core.Persistence;

namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>
/// The hidden folder of a model on its way: <c>parts/</c> with a numbered file for each download, <c>files/</c> as the model's folder will be. The names of
/// parts are ours alone, whatever a catalogue or a server calls things.
/// </summary>
internal sealed class IncomingModel(string folder, CatalogueModel model)
{
    /// <summary>What becomes the model's folder.</summary>
    public string Files { get; } = Path.Combine(folder, "files");

    /// <summary>Where an archive is unpacked before its files are moved on.</summary>
    public string Unpacked { get; } = Path.Combine(folder, "unpacked");

    private string Parts { get; } = Path.Combine(folder, "parts");

    /// <summary>What to call a download.</summary>
    public static string NameOf(ModelDownload download) =>
        download.Unpack is null ? download.Path : Path.GetFileName(new Uri(download.Url).AbsolutePath);

    /// <summary>Where a download is collected.</summary>
    public string Part(int index) => Path.Combine(Parts, $"{index}");

    /// <summary>Makes the folders. Parts that had been moved on when a process died come back.</summary>
    public void Prepare()
    {
        DataFolder.EnsureFolder(Path.GetDirectoryName(folder)!);
        DataFolder.EnsureFolder(folder);
        DataFolder.EnsureFolder(Parts);
        foreach (var (index, download) in model.Downloads.Index())
        {
            if (download.Unpack is null && !File.Exists(Part(index)) && ModelPath.Resolve(Files, download.Path) is var file && File.Exists(file))
            {
                File.Move(file, Part(index));
            }
        }

        ModelFolders.Delete(Files);
        ModelFolders.Delete(Unpacked);
        DataFolder.EnsureFolder(Files);
    }

    /// <summary>Bytes that are known to be missing.</summary>
    public long Missing() => model.Downloads.Index().Sum(item =>
        Math.Max(0, (item.Item.Bytes ?? 0) - (File.Exists(Part(item.Index)) ? new FileInfo(Part(item.Index)).Length : 0)));

    /// <summary>Moves a plain file where the model has it.</summary>
    public InstalledFile Adopt(int index, ModelDownload download)
    {
        using var part = new PartFile(Part(index), PartFile.OpenOnDrive);
        var digest = part.ReadDigest() ?? throw new ModelException($"{NameOf(download)} is not complete. Download the model again; what came is kept.");
        var length = new FileInfo(Part(index)).Length;
        MoveTo(Part(index), download.Path);
        return new InstalledFile(download.Path, length, digest, Pinned: download.Sha256 is null);
    }

    /// <summary>Moves unpacked files where the model has them; they may not stand in the way of a file that the catalogue names.</summary>
    public IReadOnlyList<InstalledFile> Adopt(IReadOnlyList<InstalledFile> unpacked, ModelDownload archive)
    {
        var adopted = new List<InstalledFile>();
        foreach (var file in unpacked)
        {
            var path = archive.Path == "." ? file.Path : $"{archive.Path}/{file.Path}";
            if (Path.Exists(ModelPath.Resolve(Files, path)) || IsNamed(path))
            {
                throw new ModelException($"{NameOf(archive)} holds \"{file.Path}\", which another file of the model is called. Nothing of it was installed.");
            }

            MoveTo(ModelPath.Resolve(Unpacked, file.Path), path);
            adopted.Add(file with { Path = path, Pinned = archive.Sha256 is null });
        }

        return adopted;
    }

    /// <summary>Forgets what came of a download.</summary>
    public void Drop(int index)
    {
        File.Delete(Part(index));
        File.Delete(Part(index) + ".json");
    }

    private bool IsNamed(string path) =>
        path.Equals(ModelManifest.FileName, StringComparison.OrdinalIgnoreCase)
        || model.Downloads.Any(download => download.Unpack is null && download.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    private void MoveTo(string from, string path)
    {
        var to = ModelPath.Resolve(Files, path);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
    }
}
