using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Security;

/// <summary>
/// The secret that lets a browser in when other machines can reach the server: 256 random bits, kept in a file that only its
/// owner can read. Deleting the file and restarting revokes it.
/// </summary>
internal sealed class AccessToken
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "access-token";

    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private AccessToken(string value)
    {
        Value = value;
        CookieValue = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(value), "cookie"u8));
    }

    /// <summary>As it stands in the printed address (base64url).</summary>
    public string Value { get; }

    /// <summary>What a browser keeps instead; the token cannot be told from it.</summary>
    public string CookieValue { get; }

    /// <summary>The stored token, or a new one where there is none.</summary>
    public static AccessToken LoadOrCreate(DataFolder folder)
    {
        var path = folder.PathOf(FileName);
        try
        {
            if (File.Exists(path))
            {
                RestrictToOwner(path);
                if (Parse(File.ReadAllText(path)) is { } stored)
                {
                    return stored;
                }
            }

            return Create(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The access token in {path} cannot be read or written: {exception.Message}", exception);
        }
    }

    public bool IsValue(string candidate) => AreEqual(candidate, Value);

    public bool IsCookieValue(string candidate) => AreEqual(candidate, CookieValue);

    private static AccessToken Create(string path)
    {
        var token = new AccessToken(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(token.Value);
        return token;
    }

    private static AccessToken? Parse(string text)
    {
        var value = text.Trim();
        return Base64Url.IsValid(value, out var length) && length == Bytes ? new AccessToken(value) : null;
    }

    private static void RestrictToOwner(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    /// <summary>Takes the same time wherever the two differ, and whatever their lengths.</summary>
    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(left)), SHA256.HashData(Encoding.UTF8.GetBytes(right)));
}
