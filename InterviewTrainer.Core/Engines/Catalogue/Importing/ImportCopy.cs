using System.Security.Cryptography;

namespace InterviewTrainer.Core.Engines.Catalogue.Importing;

/// <summary>Copies a file and computes its digest on the way, so that what is checked is what is kept.</summary>
internal static class ImportCopy
{
    /// <returns>Digest of what was written; lower-case hex.</returns>
    public static async Task<string> CopyAsync(FileInfo from, string to, Action<long>? copied, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using var source = new FileStream(from.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[1 << 20];
        while (await source.ReadAsync(piece, cancellationToken) is > 0 and var count)
        {
            hash.AppendData(piece, 0, count);
            await target.WriteAsync(piece.AsMemory(0, count), cancellationToken);
            copied?.Invoke(count);
        }

        target.Flush(flushToDisk: true);
        return FileDigest.Text(hash);
    }
}
