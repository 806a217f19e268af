namespace InterviewTrainer.Core.Engines.Catalogue.Importing;

/// <summary>Finds out which model something is.</summary>
internal static class ImportRecognition
{
    /// <summary>A GGUF file that the catalogue does not list is named by this in its folder.</summary>
    public const string CustomFile = "model.gguf";

    /// <summary>The model and its files.</summary>
    /// <exception cref="ModelException">It is none, or not certainly one; the message says how to name it.</exception>
    public static async Task<ImportMatch> RecogniseAsync(ImportSource source, string? id, ModelCatalogue catalogue, CancellationToken cancellationToken) =>
        id is null ? await GuessAsync(source, catalogue, cancellationToken)
        : catalogue.Find(id) is { } model ? Named(source, model)
        : Custom(source, id) ?? throw new ModelException($"The catalogue has no model \"{id}\", and {source.Name} is no GGUF file that could become one. {Known(catalogue)}");

    private static ImportMatch Named(ImportSource source, CatalogueModel model)
    {
        var match = ImportMatch.Of(model, source);
        return match.Missing.Count == 0
            ? match
            : throw new ModelException($"\"{model.Id}\" consists of {string.Join(", ", model.Files.Values)}; {source.Name} lacks {string.Join(", ", match.Missing)}. "
                + "Put all of them into one folder and import the folder.");
    }

    private static async Task<ImportMatch> GuessAsync(ImportSource source, ModelCatalogue catalogue, CancellationToken cancellationToken)
    {
        var likely = catalogue.Models.Where(model => !source.IsSingle || IsCalled(model, source)).Select(model => ImportMatch.Of(model, source)).Where(match => match.IsLikely).ToList();
        if (likely.Count == 0 && source.IsSingle)
        {
            likely = await ByDigestAsync(source, catalogue, cancellationToken);
        }

        return likely switch
        {
            [var only] => only,
            [] => Custom(source, id: null) ?? throw new ModelException($"{source.Name} is no model that the catalogue lists, by its names and lengths. "
                + $"Say which one it is with \"--as ID\". {Known(catalogue)}"),
            _ => throw new ModelException($"{source.Name} could be {string.Join(" or ", likely.Select(match => match.Model.Id))}. Say which one it is with \"--as ID\"."),
        };
    }

    private static bool IsCalled(CatalogueModel model, ImportSource source) => model.Downloads.Any(download =>
        download.Unpack is null && source.Files.Keys.Any(name => name == Path.GetFileName(download.Path) || name == Path.GetFileName(new Uri(download.Url).AbsolutePath)));

    /// <summary>A file that was renamed on its way is known by what is in it.</summary>
    private static async Task<List<ImportMatch>> ByDigestAsync(ImportSource source, ModelCatalogue catalogue, CancellationToken cancellationToken)
    {
        var file = source.Files.Values.Single();
        var candidates = catalogue.Models.Where(model => model.Downloads is [{ Unpack: null, Sha256: not null } download] && (download.Bytes ?? file.Length) == file.Length).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var digest = await FileDigest.OfAsync(file.FullName, read: null, cancellationToken);
        return [.. candidates.Where(model => model.Downloads[0].Sha256 == digest).Select(model => ImportMatch.Of(model, source))];
    }

    private static ImportMatch? Custom(ImportSource source, string? id)
    {
        if (!source.IsSingle || source.Files.Values.Single() is not { } file || !IsGguf(file))
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(file.Name);
        var chosen = id ?? ModelId.From(name) ?? throw new ModelException($"No id can be made of the name {file.Name}. Give it one with \"--as ID\".");
        ModelId.Check(chosen);
        var model = new CatalogueModel
        {
            Id = chosen,
            Kind = ModelKind.Language,
            Family = ModelFamily.Gguf,
            Title = new string([.. name.Where(c => !char.IsControl(c)).Take(80)]) is { Length: > 0 } title ? title : chosen,
            Publisher = "unknown",
            Page = "",
            Licence = "unknown",
            Files = new Dictionary<string, string> { ["model"] = CustomFile },
            Note = "Imported from a file that the catalogue does not list.",
        };
        return new ImportMatch(model, new Dictionary<string, FileInfo> { [CustomFile] = file }, []);
    }

    private static bool IsGguf(FileInfo file)
    {
        using var stream = file.OpenRead();
        Span<byte> magic = stackalloc byte[4];
        return stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic.SequenceEqual("GGUF"u8);
    }

    private static string Known(ModelCatalogue catalogue) => $"Known: {string.Join(", ", catalogue.Models.Select(model => model.Id))}.";
}
