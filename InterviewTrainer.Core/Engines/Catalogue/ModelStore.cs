namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>
/// The models that are installed, each in a folder of its own in <see cref="Folder"/>. Other processes may install and remove models too: what is told here is
/// looked up again when the folder has changed. Thread-safe.
/// </summary>
public sealed class ModelStore
{
    private readonly Lock _lock = new();
    private Scan? _scan;

    /// <param name="folder">Need not exist.</param>
    public ModelStore(string folder)
    {
        Folders = new ModelFolders(folder);
        foreach (var id in Folders.Unfinished().Where(id => ModelId.Mistake(id) is null).ToList())
        {
            PutRight(id);
        }
    }

    /// <summary>After a model was installed or removed by this process; on any thread.</summary>
    public event Action? Changed;

    /// <summary>Absolute path.</summary>
    public string Folder => Folders.Root;

    /// <summary>Models whose files are all there, by id.</summary>
    public IReadOnlyList<InstalledModel> Installed => Current().Models;

    /// <summary>Folders that should be models and cannot be used.</summary>
    public IReadOnlyList<BrokenModel> Broken => Current().Broken;

    /// <summary>Bytes of the installed models.</summary>
    public long BytesUsed => Installed.Sum(model => model.Bytes);

    /// <summary>Bytes of downloads that did not come to their end; the next one goes on from there.</summary>
    public long UnfinishedBytes => Folders.IncomingBytes();

    internal ModelFolders Folders { get; }

    /// <summary>The installed model of an id; null where there is none.</summary>
    public InstalledModel? Find(string id) => Installed.FirstOrDefault(model => model.Model.Id == id);

    /// <summary>Removes a model, or what there is of one, and what had come of an unfinished download.</summary>
    /// <returns>Bytes that are free again.</returns>
    /// <exception cref="ModelException">There is no such model, or it is in use.</exception>
    public long Remove(string id)
    {
        ModelId.Check(id);
        var (folder, incoming) = (Folders.Of(id), Folders.IncomingOf(id));
        if (!Directory.Exists(folder) && !Directory.Exists(incoming))
        {
            throw new ModelException($"There is no model \"{id}\" in {Folder}. \"models list\" shows those that are there.");
        }

        using (Folders.Lock(id))
        {
            try
            {
                var bytes = SizeOf(folder) + SizeOf(incoming);
                ModelFolders.Delete(incoming);
                if (Directory.Exists(folder))
                {
                    Folders.TakeAway(id);
                }

                return bytes;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new ModelException($"\"{id}\" could not be removed: {exception.Message} Something may be using it; unload it and try again.", exception);
            }
            finally
            {
                Refresh();
            }
        }
    }

    /// <summary>Looks the folder up again and tells <see cref="Changed"/>.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            _scan = null;
        }

        Changed?.Invoke();
    }

    private static long SizeOf(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;

    private Scan Current()
    {
        var changed = Directory.GetLastWriteTimeUtc(Folder); // A fixed time where there is no folder.
        lock (_lock)
        {
            return _scan is { } scan && scan.Changed == changed ? scan : _scan = Look(changed);
        }
    }

    private Scan Look(DateTime changed)
    {
        var (models, broken) = (new List<InstalledModel>(), new List<BrokenModel>());
        foreach (var folder in Folders.Names().Select(Folders.Of))
        {
            try
            {
                models.Add(Read(folder));
            }
            catch (ModelException exception)
            {
                broken.Add(new BrokenModel(folder, exception.Message));
            }
        }

        return new Scan(changed, models, broken);
    }

    private static InstalledModel Read(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null)
        {
            throw new ModelException($"{folder} is a link; a model's folder lies in the models folder itself. Import the model from where it is.");
        }

        var installed = ModelManifest.Read(folder);
        return installed.Model.Id == Path.GetFileName(folder)
            ? installed
            : throw new ModelException($"{folder} holds the model \"{installed.Model.Id}\". Name the folder like the model, or import it again.");
    }

    private void PutRight(string id)
    {
        try
        {
            Folders.Lock(id).Dispose();
        }
        catch (ModelException)
        {
            // Another process is at it, and puts it right itself.
        }
    }

    private sealed record Scan(DateTime Changed, IReadOnlyList<InstalledModel> Models, IReadOnlyList<BrokenModel> Broken);
}
