using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>The Unix domain socket that a worker listens on: in a folder that only its owner may enter, itself open to its owner alone.</summary>
internal sealed class SocketFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = ~(OwnerOnly | UnixFileMode.UserExecute) & (UnixFileMode)0b111_111_111;

    /// <summary>Longest path of a socket that every system takes (macOS: 104 bytes with the zero that ends it).</summary>
    private const int MaxPathBytes = 103;

    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(5);

    private SocketFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Makes the folder where there is none, and clears away the socket of a worker that was killed.</summary>
    /// <exception cref="EngineLoadException">The path is too long, taken, or open to others.</exception>
    public static async Task<SocketFile> PrepareAsync(string path, CancellationToken cancellationToken)
    {
        var full = System.IO.Path.GetFullPath(path);
        var folder = System.IO.Path.GetDirectoryName(full) ?? throw new EngineLoadException($"\"{path}\" is no place for a socket. Give --socket a file in a folder.");
        if (System.Text.Encoding.UTF8.GetByteCount(full) > MaxPathBytes)
        {
            throw new EngineLoadException($"The path of the socket {full} is longer than the {MaxPathBytes} bytes that systems take. Give --socket a shorter one.");
        }

        try
        {
            EnsureFolder(folder);
            await RemoveStaleAsync(full, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineLoadException($"The socket {full} cannot be made: {exception.Message} Give --socket a file in a folder of your own.", exception);
        }

        return new SocketFile(full);
    }

    /// <summary>To be called once the server listens.</summary>
    public void Restrict()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, OwnerOnly);
        }
    }

    public void Dispose() => Remove(Path);

    /// <summary>Removes a socket, and its folder unless there is more in it.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
            Directory.Delete(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else keeps files there, or has cleared up already.
        }
    }

    private static void EnsureFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        if ((File.GetUnixFileMode(folder) & Others) != 0)
        {
            throw new EngineLoadException($"Other users may enter {folder}, where the socket would be. Give --socket a file in a folder that does not exist yet, or run: chmod 700 {folder}");
        }
    }

    private static async Task RemoveStaleAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return;
        }

        if (file.Length > 0)
        {
            throw new EngineLoadException($"{path} is a file, not a socket; it was left as it is. Give --socket another path.");
        }

        if (await IsListeningAsync(path, cancellationToken))
        {
            throw new EngineLoadException($"Another worker listens on {path}. End it, or give --socket another path.");
        }

        file.Delete();
    }

    private static async Task<bool> IsListeningAsync(string path, CancellationToken cancellationToken)
    {
        using var client = new OutboundHttp(new OutboundRequests(TimeProvider.System)).CreateForSocket("look whether a worker is there", path);
        client.Timeout = ProbePatience;
        try
        {
            using var response = await client.GetAsync(new Uri("http://worker/health"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return true; // Somebody took the connection and is busy.
        }
    }
}
