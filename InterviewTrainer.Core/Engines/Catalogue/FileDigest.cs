using System.Security.Cryptography;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>SHA-256 of files, in pieces, so that a large one is neither held in memory nor uninterruptible.</summary>
internal static class FileDigest
{
    private const int PieceBytes = 1 << 20;

    /// <summary>Lower-case hex of a whole file.</summary>
    public static async Task<string> OfAsync(string file, Action<int>? read, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan | FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await AddAsync(hash, stream, read, cancellationToken);
        return Text(hash);
    }

    /// <summary>Adds what is left of a stream.</summary>
    public static async Task AddAsync(IncrementalHash hash, Stream stream, Action<int>? read, CancellationToken cancellationToken)
    {
        var piece = new byte[PieceBytes];
        while (await stream.ReadAsync(piece, cancellationToken) is > 0 and var count)
        {
            hash.AppendData(piece, 0, count);
            read?.Invoke(count);
        }
    }

    /// <summary>Lower-case hex of what was added.</summary>
    public static string Text(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
