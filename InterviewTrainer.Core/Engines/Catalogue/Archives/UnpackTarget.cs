using System.Security.Cryptography;

namespace InterviewTrainer.Core.Engines.Catalogue.Archives;

/// <summary>The folder that an archive is unpacked into, and what it refuses.</summary>
internal sealed class UnpackTarget(string folder, long archiveBytes, ArchiveLimits limits, string name, Action<long>? report, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<InstalledFile> _files = [];
    private readonly byte[] _piece = new byte[1 << 16];
    private int _entries;
    private long _bytes;

    /// <summary>What has come out so far.</summary>
    public IReadOnlyList<InstalledFile> Files => _files;

    public void AddFolder(string entry)
    {
        Count();
        if (Clean(entry) is { Length: > 0 } path)
        {
            Directory.CreateDirectory(Resolve(path, entry));
        }
    }

    public void AddFile(string entry, Stream data)
    {
        Count();
        var path = Clean(entry);
        var target = Resolve(path, entry);
        if (!_paths.Add(path))
        {
            throw Refusal($"holds \"{entry}\" twice");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            while (data.Read(_piece, 0, _piece.Length) is > 0 and var count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += count;
                CountBytes(count);
                hash.AppendData(_piece, 0, count);
                file.Write(_piece, 0, count);
            }
        }
        catch (IOException exception) when (File.Exists(Path.GetDirectoryName(target)) || Directory.Exists(target))
        {
            throw Refusal($"holds \"{entry}\" as a file and as a folder", exception);
        }

        _files.Add(new InstalledFile(path, length, FileDigest.Text(hash), Pinned: false));
    }

    public ModelException Refusal(string problem, Exception? cause = null)
    {
        var message = $"{name} {problem}. Nothing of it was installed.";
        return cause is null ? new ModelException(message) : new ModelException(message, cause);
    }

    /// <summary>As tar writes paths: <c>./</c> before them, a slash behind folders.</summary>
    private static string Clean(string entry)
    {
        var path = entry.StartsWith("./", StringComparison.Ordinal) ? entry[2..] : entry;
        return path is "." ? "" : path.EndsWith('/') ? path[..^1] : path;
    }

    private string Resolve(string path, string entry) =>
        ModelPath.Mistake(path) is { } mistake ? throw Refusal($"holds \"{entry}\", which is no safe path: {mistake}") : ModelPath.Resolve(folder, path);

    private void Count()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_entries > limits.Entries)
        {
            throw Refusal($"holds more than {limits.Entries} entries");
        }
    }

    private void CountBytes(int count)
    {
        _bytes += count;
        if (_bytes > limits.Bytes)
        {
            throw Refusal($"becomes more than {DiskSpace.Text(limits.Bytes)}");
        }

        if (_bytes > ArchiveLimits.RatioFromBytes && _bytes / limits.Ratio > archiveBytes)
        {
            throw Refusal($"becomes more than {limits.Ratio} times as large as it is, as only an archive made to fill the drive does");
        }

        report?.Invoke(count);
    }
}
