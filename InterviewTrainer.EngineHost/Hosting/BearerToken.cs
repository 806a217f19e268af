using System.Security.Cryptography;
using System.Text;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>The secret that callers at an address must send.</summary>
internal sealed class BearerToken
{
    private const string Scheme = "Bearer ";
    private const int MinCharacters = 16;
    private const int MaxBytes = 4096;

    private readonly byte[] _hash;

    private BearerToken(string value) => _hash = Hash(value);

    /// <summary>The first line of a file.</summary>
    /// <exception cref="EngineLoadException">It cannot be read, or its token could be guessed.</exception>
    public static BearerToken Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[MaxBytes];
            var count = file.ReadAtLeast(start, MaxBytes, throwOnEndOfStream: false);
            using var lines = new StringReader(Encoding.UTF8.GetString(start, 0, count));
            var value = lines.ReadLine()?.Trim() ?? "";
            return value.Length >= MinCharacters
                ? new BearerToken(value)
                : throw new EngineLoadException($"The token in {path} has fewer than {MinCharacters} characters. Put a longer one on its first line, for instance: openssl rand -hex 32");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineLoadException($"The token file {path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Takes the same time whatever is sent.</summary>
    public bool IsIn(HttpRequest request) =>
        request.Headers.Authorization is [{ } header]
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..].Trim()), _hash);

    private static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));
}
