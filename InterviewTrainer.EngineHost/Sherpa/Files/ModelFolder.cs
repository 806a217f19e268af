using System.Text.Json;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Sherpa.Files;

/// <summary>
/// An installed model's folder, as its <c>model.json</c> describes it. What a role leads to is looked at before native code sees its path: it lies in the folder, it exists,
/// it is not empty.
/// </summary>
internal sealed class ModelFolder
{
    private const string Description = "model.json";
    private const int MaxDescriptionBytes = 16 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    private readonly string _folder;
    private readonly Content _content;

    private ModelFolder(string folder, Content content)
    {
        _folder = folder;
        _content = content;
    }

    public string Id => _content.Id!;

    /// <summary>One of <see cref="Core.Engines.Catalogue.ModelFamily"/>, unless somebody wrote another.</summary>
    public string Family => _content.Family!;

    /// <summary>BCP 47 languages.</summary>
    public IReadOnlyList<string> Languages => _content.Languages ?? [];

    /// <summary>Names of the voices in the order of their numbers.</summary>
    public IReadOnlyList<string> Voices => _content.Voices ?? [];

    /// <exception cref="EngineLoadException">The folder holds no readable description of a model.</exception>
    public static ModelFolder Read(string folder)
    {
        var full = Path.GetFullPath(folder);
        var path = Path.Combine(full, Description);
        try
        {
            var length = new FileInfo(path).Length;
            var content = length <= MaxDescriptionBytes ? JsonSerializer.Deserialize<Content>(System.IO.File.ReadAllBytes(path), Json) : null;
            return content is { Id.Length: > 0, Family.Length: > 0, Files: not null }
                ? new ModelFolder(Path.TrimEndingDirectorySeparator(full), content)
                : throw new EngineLoadException($"{path} does not describe a model: it needs \"id\", \"family\" and \"files\". Fetch or import the model again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            throw new EngineLoadException($"{path} cannot be read: {exception.Message} Fetch or import the model again.", exception);
        }
    }

    /// <summary>Full path of a role's file.</summary>
    /// <exception cref="EngineLoadException">There is no such role, or its file is missing or empty.</exception>
    public string File(string role)
    {
        var path = Locate(role);
        var file = new FileInfo(path);
        return !file.Exists ? throw Broken(path, "is missing") : file.Length == 0 ? throw Broken(path, "is empty") : path;
    }

    /// <summary>Null where the model has no such role.</summary>
    public string? OptionalFile(string role) => _content.Files!.ContainsKey(role) ? File(role) : null;

    /// <summary>Full path of a role's folder.</summary>
    /// <exception cref="EngineLoadException">There is no such role, or its folder is missing.</exception>
    public string Folder(string role)
    {
        var path = Locate(role);
        return Directory.Exists(path) ? path : throw Broken(path, "is missing, or is not a folder");
    }

    /// <summary>The error for a file of this model.</summary>
    public EngineLoadException Broken(string path, string problem, Exception? cause = null)
    {
        var message = $"The file {path} of the model {Id} {problem}. Fetch it again with \"models pull {Id}\", or import it again.";
        return cause is null ? new EngineLoadException(message) : new EngineLoadException(message, cause);
    }

    private string Locate(string role)
    {
        var relative = _content.Files!.GetValueOrDefault(role);
        if (string.IsNullOrEmpty(relative) || relative.Contains('\0'))
        {
            throw new EngineLoadException($"{Path.Combine(_folder, Description)} names no file for \"{role}\", which a model of the family {Family} needs. Fetch or import the model again.");
        }

        var path = Path.GetFullPath(Path.Combine(_folder, relative));
        return path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new EngineLoadException($"{Path.Combine(_folder, Description)} names a file for \"{role}\" outside of its folder. Fetch or import the model again.");
    }

    private sealed record Content(string? Id, string? Family, IReadOnlyDictionary<string, string>? Files, IReadOnlyList<string>? Languages, IReadOnlyList<string>? Voices);
}
