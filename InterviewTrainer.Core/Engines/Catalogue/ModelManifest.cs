using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary><c>model.json</c>: what an installed model is, beside its files. Read as strictly as a catalogue, for anybody may have written it.</summary>
public static class ModelManifest
{
    /// <summary>Its name in a model's folder.</summary>
    public const string FileName = "model.json";

    private const int MaxBytes = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads the model of a folder and looks whether all its files are there, with their lengths; their digests are not computed.</summary>
    /// <exception cref="ModelException">The folder holds no model, or not all of it.</exception>
    public static InstalledModel Read(string folder)
    {
        var full = Path.GetFullPath(folder);
        var model = Parse(full);
        foreach (var file in model.Contents)
        {
            var info = new FileInfo(ModelPath.Resolve(full, file.Path));
            if (!info.Exists)
            {
                throw Broken(full, $"{file.Path} is missing");
            }

            if (ModelPath.HasLink(full, file.Path))
            {
                throw Broken(full, $"{file.Path} is a link, or lies behind one");
            }

            if (info.Length != file.Bytes)
            {
                throw Broken(full, $"{file.Path} has {info.Length} bytes instead of {file.Bytes}");
            }
        }

        return new InstalledModel(model, full, model.Contents.Sum(file => file.Bytes), model.Contents.Any(file => file.Pinned));
    }

    /// <summary>Writes <c>model.json</c> and waits until it is on the disk.</summary>
    internal static void Write(string folder, CatalogueModel model)
    {
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.Create, FileAccess.Write, FileShare.None);
        JsonSerializer.Serialize(stream, model, Written);
        stream.Flush(flushToDisk: true);
    }

    private static CatalogueModel Parse(string folder)
    {
        try
        {
            var info = new FileInfo(Path.Combine(folder, FileName));
            if (info.LinkTarget is not null || info.Length > MaxBytes)
            {
                throw Broken(folder, $"{FileName} is a link, or longer than {MaxBytes} bytes");
            }

            using var document = JsonDocument.Parse(File.ReadAllBytes(info.FullName), Strict);
            var mistakes = new List<string>();
            var model = document.RootElement.ValueKind == JsonValueKind.Object
                ? ModelReader.Read(new JsonFields(document.RootElement, "", mistakes), mistakes, isInstalled: true)
                : null;
            return model is null ? throw Broken(folder, $"{FileName} is wrong: {string.Join(' ', mistakes)}")
                : model.Contents.Count == 0 ? throw Broken(folder, $"{FileName} names no contents")
                : model;
        }
        catch (Exception exception) when (ModelReader.IsUnreadable(exception))
        {
            throw Broken(folder, $"{FileName} cannot be read: {exception.Message}", exception);
        }
    }

    private static ModelException Broken(string folder, string problem, Exception? cause = null)
    {
        var message = $"{folder} holds no usable model: {problem}. Fetch it again with \"models pull {Path.GetFileName(folder)}\", or import it again.";
        return cause is null ? new ModelException(message) : new ModelException(message, cause);
    }
}
