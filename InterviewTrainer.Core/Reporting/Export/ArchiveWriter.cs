using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>Writes an archive: interviews as JSON, all of them as tables, and a manifest with the size and the digest of every file. Holds one interview at a time, and the tables but for the words.</summary>
internal sealed class ArchiveWriter(StoredInterviews interviews, TimeProvider time)
{
    private readonly List<ArchiveFile> _files = [];

    /// <summary>Writes everything that is stored.</summary>
    /// <param name="stream">Where to; may be one that only goes forward.</param>
    /// <param name="cancellationToken">Gives up; what was written is of no use then.</param>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var ids = await interviews.IdsAsync(cancellationToken);
        var (table, turns, signals, assessments) = (new StringBuilder(ExportTables.Interviews.Head), new StringBuilder(ExportTables.Turns.Head), new StringBuilder(ExportTables.Signals.Head), new StringBuilder(ExportTables.Assessments.Head));
        var count = 0;
        await foreach (var stored in LoadAsync(ids, cancellationToken))
        {
            count++;
            var export = InterviewExport.Of(stored, now);
            await AddAsync(zip, string.Create(CultureInfo.InvariantCulture, $"interviews/{export.CreatedAt:yyyy-MM-dd}-{export.Id:N}.json"), export.ToJson(), cancellationToken);
            table.Append(ExportTables.Interviews.Row(stored));
            foreach (var turn in stored.Interview.Turns)
            {
                turns.Append(ExportTables.Turns.Row(turn));
                signals.Append(turn.Signals is { } measured ? ExportTables.Signals.Row((turn, measured)) : "");
            }

            foreach (var row in ExportTables.AssessmentRows(stored))
            {
                assessments.Append(ExportTables.Assessments.Row(row));
            }
        }

        await AddAsync(zip, $"tables/{ExportTables.Interviews.Name}.csv", Encoding.UTF8.GetBytes(table.ToString()), cancellationToken);
        await AddAsync(zip, $"tables/{ExportTables.Turns.Name}.csv", Encoding.UTF8.GetBytes(turns.ToString()), cancellationToken);
        await AddAsync(zip, $"tables/{ExportTables.Signals.Name}.csv", Encoding.UTF8.GetBytes(signals.ToString()), cancellationToken);
        await AddAsync(zip, $"tables/{ExportTables.Assessments.Name}.csv", Encoding.UTF8.GetBytes(assessments.ToString()), cancellationToken);
        await AddWordsAsync(zip, ids, cancellationToken);
        await AddPracticeAsync(zip, cancellationToken);
        await AddManifestAsync(zip, now, count, cancellationToken);
    }

    private async IAsyncEnumerable<StoredInterview> LoadAsync(IReadOnlyList<Guid> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (await interviews.LoadAsync(id, cancellationToken) is { } stored)
            {
                yield return stored;
            }
        }
    }

    /// <summary>There may be millions of words: they are read once more rather than held.</summary>
    private async Task AddWordsAsync(ZipArchive zip, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var path = $"tables/{ExportTables.Words.Name}.csv";
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = 0L;
        await using (var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken))
        {
            async Task WriteAsync(string text)
            {
                var encoded = Encoding.UTF8.GetBytes(text);
                digest.AppendData(encoded);
                bytes += encoded.Length;
                await entry.WriteAsync(encoded, cancellationToken);
            }

            await WriteAsync(ExportTables.Words.Head);
            await foreach (var stored in LoadAsync(ids, cancellationToken))
            {
                var rows = new StringBuilder();
                foreach (var row in ExportTables.WordRows(stored))
                {
                    rows.Append(ExportTables.Words.Row(row));
                }

                await WriteAsync(rows.ToString());
            }
        }

        _files.Add(new ArchiveFile(path, bytes, Convert.ToHexStringLower(digest.GetHashAndReset())));
    }

    private async Task AddPracticeAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var practice = new ExportedPractice(
            [.. (await interviews.StoriesAsync(cancellationToken)).Select(ExportedStory.Of)], [.. (await interviews.GoalsAsync(cancellationToken)).Select(ExportedGoal.Of)]);
        await AddAsync(zip, ArchivePaths.Practice, JsonSerializer.SerializeToUtf8Bytes(practice, ExportJson.Default.ExportedPractice), cancellationToken);
    }

    private async Task AddManifestAsync(ZipArchive zip, DateTime now, int count, CancellationToken cancellationToken)
    {
        var manifest = new ArchiveManifest
        {
            Format = ArchiveManifest.FormatName,
            FormatVersion = ArchiveManifest.CurrentFormatVersion,
            SchemaVersion = InterviewExport.CurrentSchemaVersion,
            Program = typeof(ArchiveWriter).Assembly.GetName().Version?.ToString(3) ?? "",
            ExportedAt = now,
            Interviews = count,
            Files = [.. _files],
        };
        await AddAsync(zip, ArchiveManifest.Path, JsonSerializer.SerializeToUtf8Bytes(manifest, ExportJson.Default.ArchiveManifest), cancellationToken);
    }

    private async Task AddAsync(ZipArchive zip, string path, byte[] content, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await entry.WriteAsync(content, cancellationToken);
        _files.Add(new ArchiveFile(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
    }
}
