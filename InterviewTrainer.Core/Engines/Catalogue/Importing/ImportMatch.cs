namespace InterviewTrainer.Core.Engines.Catalogue.Importing;

/// <summary>Which files of a source are those of a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Files">Path in the model's folder → the file.</param>
/// <param name="Missing">Files of the model that the source lacks.</param>
internal sealed record ImportMatch(CatalogueModel Model, IReadOnlyDictionary<string, FileInfo> Files, IReadOnlyList<string> Missing)
{
    /// <summary>Looks for every file that has a role, under the name it will have, or under the one it is published with.</summary>
    public static ImportMatch Of(CatalogueModel model, ImportSource source)
    {
        var (files, missing) = (new Dictionary<string, FileInfo>(StringComparer.Ordinal), new List<string>());
        foreach (var path in model.Files.Values)
        {
            var found = Find(model, path, source).ToList();
            found.ForEach(file => files[file.Path] = file.File);
            if (found.Count == 0)
            {
                missing.Add(path);
            }
        }

        return new ImportMatch(model, files, missing);
    }

    /// <summary>True where all files are there and none has another length than the catalogue lists.</summary>
    public bool IsLikely => Missing.Count == 0 && Files.All(file => DownloadOf(file.Key)?.Bytes is not { } bytes || bytes == file.Value.Length);

    /// <summary>What the catalogue says of a file; null where it comes out of an archive.</summary>
    public ModelDownload? DownloadOf(string path) => Model.Downloads.FirstOrDefault(download => download.Unpack is null && download.Path == path);

    private static List<(string Path, FileInfo File)> Find(CatalogueModel model, string path, ImportSource source)
    {
        if (source.IsSingle && model.Files.Count == 1)
        {
            return [(path, source.Files.Values.Single())];
        }

        if (source.Files.TryGetValue(path, out var exact))
        {
            return [(path, exact)];
        }

        var inFolder = source.Files.Where(file => file.Key.StartsWith(path + "/", StringComparison.Ordinal)).Select(file => (Path: file.Key, File: file.Value)).ToList();
        if (inFolder.Count > 0)
        {
            return inFolder;
        }

        var download = model.Downloads.FirstOrDefault(download => download.Unpack is null && download.Path == path);
        string?[] names = [Path.GetFileName(path), download is null ? null : Path.GetFileName(new Uri(download.Url).AbsolutePath)];
        var named = source.Files.Where(file => names.Contains(file.Value.Name, StringComparer.Ordinal)).Take(2).ToList();
        return named.Count == 1 ? [(path, named[0].Value)] : [];
    }
}
