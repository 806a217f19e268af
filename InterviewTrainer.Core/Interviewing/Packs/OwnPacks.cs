namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>The packs that the person brought: files of their own, beside the program's and never over them. Thread-safe.</summary>
/// <param name="library">Reads them; told to read again after each change.</param>
/// <param name="folder">Where they lie; made with the first of them.</param>
public sealed class OwnPacks(PackLibrary library, string folder)
{
    /// <summary>A longer file is not imported.</summary>
    public const int MaxBytes = 1024 * 1024;

    private readonly Lock _gate = new();

    /// <summary>Takes a pack file in, unless something is wrong with it or its id is taken.</summary>
    /// <returns>The pack, or why it was refused.</returns>
    /// <exception cref="DataFileException">It could not be written.</exception>
    public PackCheck Import(byte[] json)
    {
        if (json.Length > MaxBytes)
        {
            return Refuse(new PackProblem("", null, $"the file has {json.Length} bytes; at most {MaxBytes} are imported"));
        }

        var check = PackCheck.Of(json);
        if (check.Pack is not { } pack)
        {
            return check;
        }

        lock (_gate)
        {
            var file = Path.Combine(folder, pack.Id + ".json");
            if (library.Find(pack.Id) is { } before)
            {
                return Refuse(new PackProblem("id", JsonPlaces.Of(json).LineOf("id"), library.OwnFile(pack.Id) is null
                    ? $"\"{pack.Id}\" is the program's own pack “{before.Title}”. Give yours another id in the file, then import it again."
                    : $"\"{pack.Id}\" is here already (“{before.Title}”). Delete that one first, or give this one another id in the file."));
            }

            if (File.Exists(file))
            {
                return Refuse(new PackProblem("id", null, $"there is a file {pack.Id}.json in the folder of your packs already, which is left as it is. Give this pack another id in the file."));
            }

            Try(() => DataFile.Write(file, json), "saved");
            return check;
        }
    }

    /// <summary>Deletes an own pack's file; one of the program's stays.</summary>
    /// <exception cref="DataFileException">It could not be deleted.</exception>
    public void Delete(string packId)
    {
        lock (_gate)
        {
            if (library.OwnFile(packId) is { } file)
            {
                Try(() => File.Delete(file), "deleted");
            }
        }
    }

    private static PackCheck Refuse(PackProblem problem) => new(null, [problem]);

    private void Try(Action change, string done)
    {
        try
        {
            change();
            library.Reload();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException($"The pack could not be {done}: {exception.Message} What was there before stays.", exception);
        }
    }
}
