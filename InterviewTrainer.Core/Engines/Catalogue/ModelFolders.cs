using InterviewTrainer.Core.Persistence;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>
/// Where things lie in the models folder: each installed model in a folder of its own, and beside them, in hidden ones, what is on its way in or out.
/// All of it is on one drive, so that a model comes and goes by renaming.
/// </summary>
internal sealed class ModelFolders(string root)
{
    /// <summary>Absolute path of the models folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    private string Incoming => Path.Combine(Root, ".incoming");

    private string Outgoing => Path.Combine(Root, ".outgoing");

    /// <summary>Folder of an installed model.</summary>
    public string Of(string id) => ModelPath.Resolve(Root, id);

    /// <summary>Folder of what has come of a model so far; it stays when a download is interrupted.</summary>
    public string IncomingOf(string id) => ModelPath.Resolve(Incoming, id);

    /// <summary>Where an import collects its files; belongs to whoever holds <see cref="LockImports"/>.</summary>
    public string Imports => Path.Combine(Incoming, ".import");

    /// <summary>Folder of a model that is being replaced or removed.</summary>
    public string OutgoingOf(string id) => ModelPath.Resolve(Outgoing, id);

    /// <summary>Names of the folders that should be models, in order.</summary>
    public IEnumerable<string> Names() => Names(Root).Where(name => !name.StartsWith('.') && ModelPath.Mistake(name) is null).Order(StringComparer.Ordinal);

    /// <summary>Ids of models of which something has come, or which are on their way out.</summary>
    public IEnumerable<string> Unfinished() => Names(Incoming).Concat(Names(Outgoing)).Distinct();

    /// <summary>Bytes of what has come of models that are not installed yet.</summary>
    public long IncomingBytes() =>
        Directory.Exists(Incoming) ? new DirectoryInfo(Incoming).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;

    /// <summary>
    /// Keeps every other process, and every other part of this one, from changing a model until disposed; the system lets go of it when a process dies.
    /// What a process left half done that died while it exchanged the model is put right.
    /// </summary>
    /// <exception cref="ModelException">Somebody else is changing it, or the folder cannot be written.</exception>
    public IDisposable Lock(string id)
    {
        ModelId.Check(id);
        var held = Hold(id, $"\"{id}\" is");
        PutRight(id);
        return held;
    }

    /// <summary>Keeps every other import away until disposed.</summary>
    /// <exception cref="ModelException">There is another one, or the folder cannot be written.</exception>
    public IDisposable LockImports() => Hold(".import", "The models folder is");

    /// <summary>Puts a complete folder in a model's place; one that was there before is gone afterwards, and never before.</summary>
    public void Place(string complete, string id)
    {
        var target = Of(id);
        if (Directory.Exists(target))
        {
            DataFolder.EnsureFolder(Outgoing);
            Directory.Move(target, OutgoingOf(id));
        }

        Directory.Move(complete, target);
        Delete(OutgoingOf(id));
    }

    /// <summary>Takes a model out of its place in one step, then deletes it.</summary>
    public void TakeAway(string id)
    {
        DataFolder.EnsureFolder(Outgoing);
        Delete(OutgoingOf(id));
        Directory.Move(Of(id), OutgoingOf(id));
        Delete(OutgoingOf(id));
    }

    /// <summary>Deletes a folder with all that is in it; links are deleted, not followed.</summary>
    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A process that died between the two renames of <see cref="Place"/> left the old model outside: it comes back.</summary>
    private void PutRight(string id)
    {
        if (!Directory.Exists(OutgoingOf(id)))
        {
            return;
        }

        if (Directory.Exists(Of(id)) || !IsWhole(OutgoingOf(id)))
        {
            Delete(OutgoingOf(id));
        }
        else
        {
            Directory.Move(OutgoingOf(id), Of(id));
        }
    }

    private FileStream Hold(string name, string what)
    {
        try
        {
            var locks = Path.Combine(Root, ".locks");
            foreach (var folder in new[] { Root, locks, Incoming })
            {
                DataFolder.EnsureFolder(folder);
            }

            return new FileStream(Path.Combine(locks, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (Directory.Exists(Incoming))
        {
            throw new ModelException($"{what} being changed by another download, import or removal, here or in another window. Wait for it, or end it there.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The models folder {Root} cannot be written: {exception.Message} Make it writable, or name another in Engines:ModelsFolder.", exception);
        }
    }

    private static bool IsWhole(string folder)
    {
        try
        {
            ModelManifest.Read(folder);
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Names(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(each => Path.GetFileName(each)) : [];
}
