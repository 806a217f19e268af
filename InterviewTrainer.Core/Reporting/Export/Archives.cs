using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>
/// Takes everything that is stored away, and brings it back. Every method may throw <see cref="DatabaseUnavailableException"/>. What the journal holds back is not in an export: flush it first. Thread-safe.
/// </summary>
public sealed class Archives(StoredInterviews interviews, DatabaseLocation location, TimeProvider time, ArchiveLimits? limits = null)
{
    private readonly ArchiveLimits _limits = limits ?? new();

    /// <summary>Largest file that can be brought back, bytes.</summary>
    public long MaxBytes => _limits.ArchiveBytes;

    /// <summary>A name for an archive that is made now.</summary>
    public string FileName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"interviewtrainer-{time.GetUtcNow():yyyy-MM-dd}.zip");

    /// <summary>One interview as JSON; null when there is none.</summary>
    public async Task<InterviewExport?> ExportAsync(Guid id, CancellationToken cancellationToken) =>
        await interviews.LoadAsync(id, cancellationToken) is { } stored ? InterviewExport.Of(stored, time.GetUtcNow().UtcDateTime) : null;

    /// <summary>Everything as a ZIP archive, in a file of the data folder that is gone when the stream is closed; it stands at its start.</summary>
    public async Task<Stream> ExportAllAsync(CancellationToken cancellationToken)
    {
        var file = Passing();
        try
        {
            await new ArchiveWriter(interviews, time).WriteAsync(file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Brings back an archive, or the JSON of one interview: all of it or nothing. What is here already is left as it is.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="cancellationToken">Gives up, and brings nothing back.</param>
    /// <exception cref="ImportException">It is no such file, or not as it was exported.</exception>
    public async Task<ImportResult> ImportAsync(Stream content, CancellationToken cancellationToken)
    {
        await using var file = Passing();
        await CopyAsync(content, file, cancellationToken);
        var start = new byte[2];
        file.Position = 0;
        var isZip = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken) == start.Length && start is [(byte)'P', (byte)'K'];
        file.Position = 0;
        try
        {
            return isZip ? await ImportArchiveAsync(file, cancellationToken) : await ImportInterviewAsync(file, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw ExportReader.Refused(FileGiven, "does not fit to what is here: a part of it belongs to another interview", exception);
        }
    }

    /// <summary>Somebody gave one file; its name is not known here.</summary>
    private const string FileGiven = "";

    private async Task<ImportResult> ImportArchiveAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var archive = await ArchiveReader.OpenAsync(file, _limits, cancellationToken);
        return await interviews.AddAsync(
            archive.ReadAsync(cancellationToken), [.. archive.Practice.Stories.Select(story => story.ToRow())], [.. archive.Practice.Goals.Select(goal => goal.ToRow())], cancellationToken);
    }

    private async Task<ImportResult> ImportInterviewAsync(FileStream file, CancellationToken cancellationToken)
    {
        var interview = ExportReader.Read(await ReadAsync(file, cancellationToken), FileGiven).ToStored();
        return await interviews.AddAsync(new[] { interview }.ToAsyncEnumerable(), [], [], cancellationToken);
    }

    private async Task CopyAsync(Stream content, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (file.Position + read > _limits.ArchiveBytes)
            {
                throw ExportReader.Refused(FileGiven, "is larger than any export");
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private async Task<byte[]> ReadAsync(FileStream file, CancellationToken cancellationToken)
    {
        if (file.Length > _limits.FileBytes)
        {
            throw ExportReader.Refused(FileGiven, "is larger than any export of one interview");
        }

        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    /// <summary>A file that only its owner can read, and that is gone afterwards: on Unix it has no name from the start.</summary>
    private FileStream Passing()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(location.Folder, $"archive-{Guid.NewGuid():N}.tmp"), options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(file.Name);
        }

        return file;
    }
}
