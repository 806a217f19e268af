using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>
/// Which engine does which job: a small file of the person's own in the data folder, written whole or not at all. Thread-safe. No keys stand in it.
/// </summary>
public sealed class EngineChoices
{
    private const int MaxBytes = 64 * 1024;

    private static readonly EngineChoice BuiltIn = new EngineChoice.BuiltIn();

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<EngineRole>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        WriteIndented = true,
        MaxDepth = 8,
    };

    private readonly Lock _gate = new();
    private readonly string _path;
    private Dictionary<EngineRole, EngineChoice> _choices;

    private EngineChoices(string path, Dictionary<EngineRole, EngineChoice> choices, string? problem) => (_path, _choices, Problem) = (path, choices, problem);

    /// <summary>A choice changed; raised outside the lock, on the thread that changed it.</summary>
    public event Action? Changed;

    /// <summary>Why the file could not be read, and what was done; null when all is well.</summary>
    public string? Problem { get; private set; }

    public EngineChoice this[EngineRole role]
    {
        get
        {
            lock (_gate)
            {
                return _choices.GetValueOrDefault(role, BuiltIn);
            }
        }
    }

    /// <summary>Reads the file; where it is missing or cannot be read, everything is built-in.</summary>
    public static EngineChoices Open(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return new EngineChoices(path, [], problem: null);
            }

            if (new FileInfo(path).Length > MaxBytes)
            {
                return Unreadable(path, $"it is over {MaxBytes / 1024} KB");
            }

            var read = JsonSerializer.Deserialize<Dictionary<EngineRole, EngineChoice>>(File.ReadAllText(path), Options) ?? [];
            return new EngineChoices(path, read.Where(pair => pair.Value is not null).ToDictionary(), problem: null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, exception.Message);
        }
    }

    /// <summary>Chooses, and writes it down.</summary>
    /// <exception cref="IOException">It could not be written; the choice holds until the server ends.</exception>
    public void Set(EngineRole role, EngineChoice choice)
    {
        try
        {
            lock (_gate)
            {
                _choices = new Dictionary<EngineRole, EngineChoice>(_choices) { [role] = choice };
                Write();
                Problem = null;
            }
        }
        finally
        {
            Changed?.Invoke();
        }
    }

    private void Write() => OwnerFile.Write(_path, file => JsonSerializer.Serialize(file, _choices, Options));

    /// <summary>The file stays as it is until somebody chooses anew.</summary>
    private static EngineChoices Unreadable(string path, string reason) =>
        new(path, [], $"Your choice of engines in {path} cannot be read ({reason}). What needs no model is used; choosing an engine writes the file anew.");
}
