using InterviewTrainer.Core.Engines.Catalogue.Archives;
using InterviewTrainer.Core.Persistence;

namespace InterviewTrainer.Core.Engines.Catalogue.Importing;

/// <summary>
/// Brings in a model that lies on this machine already: for machines that are never online. Takes a file, a folder, an archive, or a model's folder out of another
/// models folder. What is brought in is copied and checked; the original stays as it is.
/// </summary>
public sealed class ModelImporter
{
    private readonly ModelStore _store;
    private readonly ModelCatalogue _catalogue;
    private readonly DiskSpace _space;

    public ModelImporter(ModelStore store, ModelCatalogue catalogue)
        : this(store, catalogue, DiskSpace.OfThisMachine)
    {
    }

    internal ModelImporter(ModelStore store, ModelCatalogue catalogue, DiskSpace space) => (_store, _catalogue, _space) = (store, catalogue, space);

    /// <summary>Brings in what lies at a path.</summary>
    /// <param name="path">File or folder.</param>
    /// <param name="id">Which model it is; null to find out by its names, lengths and digests.</param>
    /// <param name="copied">Hears of bytes as they are copied.</param>
    /// <param name="cancellationToken">Ends it; nothing stays then.</param>
    /// <exception cref="ModelException">It is no model, or another one than it claims to be; nothing was installed.</exception>
    public async Task<InstalledModel> ImportAsync(string path, string? id, Action<long>? copied, CancellationToken cancellationToken)
    {
        if (id is not null)
        {
            ModelId.Check(id);
        }

        try
        {
            using var held = _store.Folders.LockImports();
            ModelFolders.Delete(_store.Folders.Imports);
            DataFolder.EnsureFolder(_store.Folders.Imports);
            try
            {
                var source = await OpenAsync(Path.GetFullPath(path), cancellationToken);
                return await InstallAsync(source, id, copied, cancellationToken);
            }
            finally
            {
                ModelFolders.Delete(_store.Folders.Imports);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{path} could not be imported: {exception.Message} Nothing was installed.", exception);
        }
        finally
        {
            _store.Refresh();
        }
    }

    private async Task<ImportSource> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            return ImportSource.OfFolder(path, Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar)), isVerified: false);
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new ModelException($"There is neither a file nor a folder {path}.");
        }

        if (ModelArchive.Of(file.Name) is not { } format)
        {
            return ImportSource.OfFile(file);
        }

        var unpacked = Path.Combine(_store.Folders.Imports, "unpacked");
        DataFolder.EnsureFolder(unpacked);
        _space.Require(unpacked, file.Length, file.Name);
        await ArchiveUnpacker.UnpackAsync(path, format, unpacked, new ArchiveLimits(), file.Name, report: null, cancellationToken);
        return ImportSource.OfFolder(unpacked, file.Name, await IsListedAsync(file, cancellationToken));
    }

    private async Task<bool> IsListedAsync(FileInfo archive, CancellationToken cancellationToken)
    {
        var listed = _catalogue.Models.SelectMany(model => model.Downloads).Where(download => download is { Unpack: not null, Sha256: not null } && download.Bytes == archive.Length).ToList();
        return listed.Count > 0 && await FileDigest.OfAsync(archive.FullName, read: null, cancellationToken) is var digest && listed.Exists(download => download.Sha256 == digest);
    }

    private async Task<InstalledModel> InstallAsync(ImportSource source, string? id, Action<long>? copied, CancellationToken cancellationToken)
    {
        var match = source.Files.TryGetValue(ModelManifest.FileName, out var manifest)
            ? Carried(ModelManifest.Read(manifest.DirectoryName!), id)
            : await ImportRecognition.RecogniseAsync(source, id, _catalogue, cancellationToken);
        using var held = _store.Folders.Lock(match.Model.Id);
        if (_store.Find(match.Model.Id) is not null)
        {
            throw new ModelException($"\"{match.Model.Id}\" is installed already. Remove it first: models remove {match.Model.Id}");
        }

        var files = Path.Combine(_store.Folders.Imports, "files");
        DataFolder.EnsureFolder(files);
        _space.Require(files, match.Files.Values.Sum(file => file.Length), match.Model.Title);
        var contents = new List<InstalledFile>();
        foreach (var (path, file) in match.Files)
        {
            var digest = await ImportCopy.CopyAsync(file, ModelPath.Resolve(files, path), copied, cancellationToken);
            contents.Add(Check(match, source, path, new FileInfo(ModelPath.Resolve(files, path)).Length, digest));
        }

        return ModelInstaller.Install(_store.Folders, match.Model, files, contents);
    }

    /// <summary>A model's folder, as it lies in another models folder.</summary>
    private ImportMatch Carried(InstalledModel model, string? id) =>
        id is null || id == model.Model.Id
            ? new ImportMatch(
                _catalogue.Find(model.Model.Id) is { } listed && listed.Family == model.Model.Family ? listed with { Contents = model.Model.Contents } : model.Model,
                model.Model.Contents.ToDictionary(file => file.Path, file => new FileInfo(ModelPath.Resolve(model.Folder, file.Path))),
                [])
            : throw new ModelException($"The folder says that it is \"{model.Model.Id}\", not \"{id}\". Import it without --as.");

    private static InstalledFile Check(ImportMatch match, ImportSource source, string path, long bytes, string digest)
    {
        var carried = match.Model.Contents.FirstOrDefault(file => file.Path == path);
        var known = match.DownloadOf(path)?.Sha256;
        if ((known ?? carried?.Sha256) is { } expected && expected != digest)
        {
            throw new ModelException($"{path} is not the file that it should be: its digest is {digest}, and {(known is null ? "its own model.json" : "the catalogue")} lists {expected}. "
                + "It may be damaged, or another version. Nothing was installed.");
        }

        return new InstalledFile(path, bytes, digest, Pinned: known is null && !source.IsVerified);
    }
}
