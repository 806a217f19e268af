namespace InterviewTrainer.Core.Persistence;

/// <summary>Makes folders and files that only their owner may read.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the folder unless it is there.</summary>
    public static void EnsureFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Creates an empty file unless there is one; SQLite gives its -wal and -shm files the same rights.</summary>
    public static void EnsureFile(string path) => Open(path, FileShare.ReadWrite).Dispose();

    /// <summary>Keeps other servers off the folder until disposed; the system lets go of it when a process dies.</summary>
    /// <exception cref="IOException">Another server uses the folder.</exception>
    public static IDisposable Lock(DatabaseLocation location) => Open(location.Lock, FileShare.None);

    private static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
