using System.Security.Cryptography;
using System.Text.Json;

namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>
/// A file on its way: what has come of it, and beside it a <see cref="PartState"/>. It outlives the process. Not thread-safe; the model's lock keeps others away.
/// </summary>
/// <param name="path">Where the bytes are collected.</param>
/// <param name="open">Opens it for writing at its end; a seam, so that tests can let the drive be full.</param>
internal sealed class PartFile(string path, Func<string, Stream> open) : IDisposable
{
    private Stream? _stream;
    private IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string Path { get; } = path;

    /// <summary>Bytes that are here.</summary>
    public long Length { get; private set; }

    public PartState State { get; private set; } = new("");

    private string StatePath => Path + ".json";

    /// <summary>Opens a file on the drive for writing at its end.</summary>
    public static Stream OpenOnDrive(string path)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    /// <summary>Takes up what is here of a file, as far as it can be trusted.</summary>
    /// <param name="url">Where the file is fetched from; what came from elsewhere is dropped.</param>
    /// <param name="isChecked">True where a digest is known, so that nothing wrong can stay unnoticed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ResumeAsync(string url, bool isChecked, CancellationToken cancellationToken)
    {
        State = Load() is { } state && state.Url == url ? state : new PartState(url);
        var here = File.Exists(Path) && new FileInfo(Path).LinkTarget is null ? new FileInfo(Path).Length : 0;
        var trusted = State.Sha256 is not null || isChecked ? here : Math.Min(here, State.Flushed);
        if (trusted == 0 || !(State.HasValidator || isChecked || State.Sha256 is not null))
        {
            Restart(new PartState(url));
            return;
        }

        await using (var stream = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            stream.SetLength(trusted);
            await FileDigest.AddAsync(_hash, stream, read: null, cancellationToken);
        }

        Length = trusted;
    }

    /// <summary>Drops what is here; what comes next belongs to another version.</summary>
    public void Restart(PartState state)
    {
        _stream?.Dispose();
        _stream = null;
        File.Delete(Path);
        NewHash();
        Length = 0;
        Save(state);
    }

    public async Task AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _stream ??= open(Path);
        await _stream.WriteAsync(bytes, cancellationToken);
        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>Writes through to the disk, and closes.</summary>
    public void Flush()
    {
        if (_stream is not null)
        {
            (_stream as FileStream)?.Flush(flushToDisk: true);
            _stream.Dispose();
            _stream = null;
            Save(State with { Flushed = Length });
        }
    }

    /// <summary>Digest of what is here; the part goes on as it was.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Digest of the whole file, as it was found when it was complete; null where it is not.</summary>
    public string? ReadDigest() => Load()?.Sha256;

    /// <summary>Marks the file as whole.</summary>
    public void Complete()
    {
        Flush();
        Save(State with { Flushed = Length, Sha256 = Digest() });
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _hash.Dispose();
    }

    /// <summary>A new file, then a rename: a process that dies leaves the old one or the new one.</summary>
    private void Save(PartState state)
    {
        State = state;
        File.WriteAllBytes(StatePath + ".new", JsonSerializer.SerializeToUtf8Bytes(state));
        File.Move(StatePath + ".new", StatePath, overwrite: true);
    }

    private PartState? Load()
    {
        try
        {
            return File.Exists(StatePath) ? JsonSerializer.Deserialize<PartState>(File.ReadAllBytes(StatePath)) : null;
        }
        catch (JsonException)
        {
            return null; // Then the file is fetched from its beginning.
        }
    }

    private void NewHash()
    {
        _hash.Dispose();
        _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }
}
