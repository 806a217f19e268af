using System.Text.Json;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>The models that can be fetched, from <c>catalogue.json</c> (schema: <c>models/schema/catalogue.schema.json</c>).</summary>
public sealed class ModelCatalogue
{
    /// <summary>Version of the file's form.</summary>
    public const int Format = 1;

    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private ModelCatalogue(IReadOnlyList<CatalogueModel> models, IReadOnlyList<string> problems)
    {
        Models = models;
        Problems = problems;
    }

    /// <summary>Where the program's own catalogue lies.</summary>
    public static string OwnFile { get; } = Path.Combine(AppContext.BaseDirectory, "models", "catalogue.json");

    /// <summary>In the order of the file; one with a mistake is left out.</summary>
    public IReadOnlyList<CatalogueModel> Models { get; }

    /// <summary>Every mistake, a line each, with the path of what is wrong.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>A catalogue of the given models.</summary>
    public static ModelCatalogue Of(params IReadOnlyList<CatalogueModel> models) => new(models, []);

    /// <summary>Reads a catalogue strictly. A file that is no catalogue gives one without models, and says why.</summary>
    public static ModelCatalogue Read(string file)
    {
        try
        {
            var length = new FileInfo(file).Length;
            if (length > MaxBytes)
            {
                return new ModelCatalogue([], [$"{file} has {length} bytes; at most {MaxBytes} are read."]);
            }

            using var document = JsonDocument.Parse(File.ReadAllBytes(file), Strict);
            return Read(document.RootElement, file);
        }
        catch (Exception exception) when (ModelReader.IsUnreadable(exception))
        {
            return new ModelCatalogue([], [$"{file} cannot be read: {exception.Message}"]);
        }
    }

    /// <summary>The model of an id; null where there is none.</summary>
    public CatalogueModel? Find(string id) => Models.FirstOrDefault(model => model.Id == id);

    private static ModelCatalogue Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new ModelCatalogue([], [$"{file} is not a JSON object."]);
        }

        var mistakes = new List<string>();
        var fields = new JsonFields(root, "", mistakes);
        fields.OptionalText("$schema", 200);
        if (fields.Number("format", 0, int.MaxValue, required: true) is { } format && format != Format)
        {
            fields.Mistake("format", $"is {format}; this version reads {Format}");
        }

        var models = new List<CatalogueModel>();
        foreach (var (item, name) in fields.Objects("models", required: true))
        {
            if (ModelReader.Read(item, mistakes, isInstalled: false) is not { } model)
            {
                continue;
            }

            if (model.Contents.Count > 0 || model.Downloads.Count == 0)
            {
                fields.Mistake(name, "has downloads and no contents in a catalogue");
            }
            else if (models.Exists(other => other.Id == model.Id))
            {
                fields.Mistake($"{name}.id", $"is \"{model.Id}\", as another model's before it");
            }
            else
            {
                models.Add(model);
            }
        }

        fields.NothingElse();
        return new ModelCatalogue(models, mistakes);
    }
}
