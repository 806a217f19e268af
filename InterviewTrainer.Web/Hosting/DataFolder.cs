using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Web.Hosting;

/// <summary>The one folder that everything is written to. What the program creates in it only its owner can read.</summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = ~OwnerOnly & (UnixFileMode)0b111_111_111;

    private DataFolder(string path) => Path = path;

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>True where other users of this machine may look in: an existing folder keeps the rights that it has.</summary>
    public bool IsOpenToOthers => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path) & Others) != 0;

    /// <summary>Opens the folder, creating it where needed.</summary>
    /// <param name="path">Where; null or empty for the platform's per-user data folder.</param>
    /// <exception cref="StartupException">It cannot be created or written.</exception>
    public static DataFolder Open(string? path)
    {
        var full = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(path) ? PerUserPath() : path);
        try
        {
            Create(full);
            using var probe = new FileStream(System.IO.Path.Combine(full, $".write-check-{Guid.NewGuid():N}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return new DataFolder(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {full} cannot be written: {exception.Message} Make it writable, or choose another with --data DIR.", exception);
        }
    }

    /// <summary>Path of a file directly in the folder.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A folder inside, created for its owner only.</summary>
    public DirectoryInfo Subfolder(string name) => Create(System.IO.Path.Combine(Path, name));

    private static DirectoryInfo Create(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);

    private static string PerUserPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? System.IO.Path.Combine(folder, "InterviewTrainer")
            : throw new StartupException("This account has no folder for application data. Choose one with --data DIR.");
    }
}
