namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>The folder of a worker's socket: made by the system for this user alone, with a name that nobody can guess and short enough for a socket's path.</summary>
internal static class SocketFolder
{
    private const string Prefix = "itw-";

    /// <summary>Longest path that leaves room for the socket's name on every system.</summary>
    private const int MaxBytes = 100;

    private const string ShortTemporaryFolder = "/tmp";

    /// <summary>A worker makes its socket long before.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>A new folder. What servers that were killed have left behind goes on the way.</summary>
    public static string Create()
    {
        Sweep(Path.GetTempPath(), DateTime.UtcNow - Abandoned);
        var folder = Directory.CreateTempSubdirectory(Prefix);
        if (OperatingSystem.IsWindows() || System.Text.Encoding.UTF8.GetByteCount(folder.FullName) <= MaxBytes)
        {
            return folder.FullName;
        }

        folder.Delete();
        var path = Path.Combine(ShortTemporaryFolder, $"{Prefix}{Guid.NewGuid():N}");
        return Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    /// <summary>Removes empty folders of this kind that nothing has changed since <paramref name="before"/> (UTC).</summary>
    internal static void Sweep(string temporary, DateTime before)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, Prefix + "*"))
        {
            try
            {
                if (Directory.GetLastWriteTimeUtc(folder) < before)
                {
                    Directory.Delete(folder, recursive: false);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // In use, or somebody else's: theirs to remove.
            }
        }
    }
}
