using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>
/// An archive that nobody vouches for. Nothing of it is written anywhere before all of it was looked at: its paths, that it holds exactly what its manifest lists, sizes and digests as counted
/// on what comes out, and every interview. It is read file by file, so no more than one of them is held.
/// </summary>
internal sealed class ArchiveReader : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ArchiveLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArchiveFile> _listed = new(StringComparer.Ordinal);

    private ArchiveReader(ZipArchive zip, ArchiveLimits limits) => (_zip, _limits) = (zip, limits);

    public ExportedPractice Practice { get; private set; } = new([], []);

    /// <summary>How many interviews it holds.</summary>
    public int Interviews { get; private set; }

    /// <summary>Looks at all of it.</summary>
    /// <param name="stream">Can be read from anywhere; stays open.</param>
    /// <param name="limits">How much it may be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ImportException">It is not a whole and harmless archive of this program's.</exception>
    public static async Task<ArchiveReader> OpenAsync(Stream stream, ArchiveLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var reader = new ArchiveReader(await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken), limits);
            try
            {
                await reader.CheckAsync(stream.Length, cancellationToken);
                return reader;
            }
            catch
            {
                reader.Dispose();
                throw;
            }
        }
        catch (InvalidDataException exception)
        {
            throw Refused("is damaged, or no ZIP archive", exception);
        }
    }

    /// <summary>The interviews, each read anew.</summary>
    public async IAsyncEnumerable<StoredInterview> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in _listed.Keys.Where(ArchivePaths.IsInterview))
        {
            yield return ExportReader.Read(await ReadAsync(path, cancellationToken), path).ToStored();
        }
    }

    public void Dispose() => _zip.Dispose();

    private async Task CheckAsync(long archiveBytes, CancellationToken cancellationToken)
    {
        if (archiveBytes > _limits.ArchiveBytes || _zip.Entries.Count > _limits.Files)
        {
            throw Refused("is larger than any export");
        }

        foreach (var entry in _zip.Entries)
        {
            if (!ArchivePaths.IsKnown(entry.FullName))
            {
                throw Refused("holds files that no export has");
            }

            if (!_entries.TryAdd(entry.FullName, entry))
            {
                throw Refused($"holds {entry.FullName} twice");
            }
        }

        CheckSizes(archiveBytes);
        await ReadManifestAsync(cancellationToken);
        var (interviews, turns) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var path in _listed.Keys)
        {
            var content = await ReadAsync(path, cancellationToken);
            if (path == ArchivePaths.Practice)
            {
                Practice = ExportReader.ReadPractice(content);
            }
            else if (ArchivePaths.IsInterview(path))
            {
                var export = ExportReader.Read(content, path);
                if (!interviews.Add(export.Id) || export.Turns.Any(turn => !turns.Add(turn.Id)))
                {
                    throw ExportReader.Refused(path, "holds an interview or a turn that is in another file too");
                }
            }
        }

        Interviews = interviews.Count;
    }

    /// <summary>As they say of themselves; what comes out is counted again.</summary>
    private void CheckSizes(long archiveBytes)
    {
        var all = 0m;
        foreach (var entry in _entries.Values)
        {
            all += entry.Length;
            if (entry.Length < 0 || entry.Length > _limits.FileBytes || all > _limits.AllBytes || all > (decimal)_limits.Ratio * archiveBytes)
            {
                throw Refused("would unpack to more than any export");
            }
        }
    }

    private async Task ReadManifestAsync(CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(ArchiveManifest.Path, out var entry))
        {
            throw Refused("has no manifest, so it is no export of this program");
        }

        var manifest = Manifest(await UnpackAsync(entry, cancellationToken));
        if (manifest.FormatVersion != ArchiveManifest.CurrentFormatVersion || manifest.SchemaVersion > InterviewExport.CurrentSchemaVersion)
        {
            throw new ImportException($"This archive was written by another version of this program ({manifest.Program}), which this one cannot read. Nothing was brought back. Update the program and try again.");
        }

        foreach (var file in manifest.Files)
        {
            if (!_listed.TryAdd(file.Path, file))
            {
                throw Refused($"lists {file.Path} twice");
            }
        }

        if (!_listed.Keys.Append(ArchiveManifest.Path).ToHashSet(StringComparer.Ordinal).SetEquals(_entries.Keys))
        {
            throw Refused("does not hold exactly what its manifest lists");
        }
    }

    private static ArchiveManifest Manifest(byte[] json)
    {
        try
        {
            return JsonBounds.Problem(json) is null && JsonSerializer.Deserialize(json, ExportJson.Default.ArchiveManifest) is { Format: ArchiveManifest.FormatName } manifest
                ? manifest
                : throw Refused("has a manifest that is not one of this program's");
        }
        catch (JsonException exception)
        {
            throw Refused("has a manifest that is not one of this program's", exception);
        }
    }

    /// <summary>A file, as long as its manifest says and with that digest.</summary>
    private async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (listed, content) = (_listed[path], await UnpackAsync(_entries[path], cancellationToken));
        return content.Length == listed.Bytes && Convert.ToHexStringLower(SHA256.HashData(content)) == listed.Sha256
            ? content
            : throw ExportReader.Refused(path, "is not as it was when it was exported: its digest differs");
    }

    private async Task<byte[]> UnpackAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var most = Math.Min(entry.Length, _limits.FileBytes);
        using var content = new MemoryStream();
        await using var packed = await entry.OpenAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await packed.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (content.Length + read > most)
            {
                throw Refused($"unpacks {entry.FullName} to more than it says");
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static ImportException Refused(string problem, Exception? inner = null) => ExportReader.Refused("", problem, inner);
}
