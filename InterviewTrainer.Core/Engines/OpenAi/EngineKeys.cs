using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>
/// Keys of remote servers, each for one server alone: from an environment variable, else from a file beside the database that only its owner can read. Never logged,
/// exported or part of a message. Thread-safe.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="environment">Value of an environment variable; null where it is not set.</param>
public sealed partial class EngineKeys(string folder, Func<string, string?> environment)
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "engine-keys.json";

    private const string VariablePrefix = "INTERVIEWTRAINER_KEY_";
    private const int MaxFileBytes = 262_144;
    private const int MaxKeyCharacters = 4096;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _lock = new();

    public EngineKeys(string folder)
        : this(folder, Environment.GetEnvironmentVariable)
    {
    }

    private string FilePath => Path.Combine(folder, FileName);

    /// <summary>The variable that holds a server's key: <c>INTERVIEWTRAINER_KEY_API_EXAMPLE_ORG</c>, with the port where it is not the scheme's own.</summary>
    public static string VariableOf(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return VariablePrefix + NotInNames().Replace(server.IsDefaultPort ? server.Host : server.Authority, "_").ToUpperInvariant();
    }

    /// <summary>The key of a server; null where it has none.</summary>
    /// <exception cref="EngineUnavailableException">What is kept cannot be read.</exception>
    public string? Find(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (environment(VariableOf(server))?.Trim() is { Length: > 0 } key)
        {
            return IsKey(key) ? key : throw new EngineUnavailableException($"{VariableOf(server)} holds no key: a key has no spaces, and letters, digits and marks of ASCII alone.");
        }

        lock (_lock)
        {
            return Read().GetValueOrDefault(NameOf(server));
        }
    }

    /// <summary>Keeps a key in the file, in place of the one before.</summary>
    /// <exception cref="ArgumentException">It cannot be a key.</exception>
    /// <exception cref="EngineUnavailableException">The file cannot be read or written.</exception>
    public void Set(Uri server, string key)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(key);
        var trimmed = key.Trim();
        if (!IsKey(trimmed))
        {
            throw new ArgumentException("A key has no spaces, and letters, digits and marks of ASCII alone. Copy it again.", nameof(key));
        }

        lock (_lock)
        {
            var keys = Read();
            keys[NameOf(server)] = trimmed;
            Write(keys);
        }
    }

    /// <summary>Forgets the key in the file; false where there was none. A variable stays.</summary>
    /// <exception cref="EngineUnavailableException">The file cannot be read or written.</exception>
    public bool Remove(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        lock (_lock)
        {
            var keys = Read();
            if (!keys.Remove(NameOf(server)))
            {
                return false;
            }

            Write(keys);
            return true;
        }
    }

    /// <summary>Scheme, host and port: a key that went over TLS is not sent without it.</summary>
    private static string NameOf(Uri server) => server.GetLeftPart(UriPartial.Authority).ToLowerInvariant();

    /// <summary>A header must be able to carry it.</summary>
    private static bool IsKey(string key) => key is { Length: > 0 and <= MaxKeyCharacters } && key.All(c => c is > ' ' and < '\x7f');

    private Dictionary<string, string> Read()
    {
        try
        {
            if (!File.Exists(FilePath))
            {
                return [];
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(FilePath, OwnerOnly); // A copy from elsewhere may have come with other rights.
            }

            var keys = new FileInfo(FilePath).Length <= MaxFileBytes ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(FilePath)) : null;
            return keys is not null && keys.Values.All(key => key is not null && IsKey(key)) ? keys : throw new EngineUnavailableException(Damaged);
        }
        catch (JsonException)
        {
            throw new EngineUnavailableException(Damaged); // Without the cause: it may quote a key.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineUnavailableException($"{FilePath} cannot be read: {exception.Message} Make it readable for you alone.", exception);
        }
    }

    private string Damaged => $"{FilePath} is damaged. It was left as it is; delete it and enter the keys again on the page Engines.";

    /// <summary>Whole or not at all.</summary>
    private void Write(Dictionary<string, string> keys)
    {
        try
        {
            OwnerFile.Write(FilePath, stream => JsonSerializer.Serialize(stream, keys));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineUnavailableException($"The key could not be kept in {FilePath}: {exception.Message} What was there before is still there.", exception);
        }
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotInNames();
}
