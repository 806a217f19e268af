using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>Reads one model out of a catalogue or a <c>model.json</c>, and checks all that can be checked without its files.</summary>
internal static partial class ModelReader
{
    public const long MaxFileBytes = 1L << 40;

    private static readonly string[] Archives = [ModelArchive.TarBz2, ModelArchive.TarGz, ModelArchive.Zip];

    /// <summary>True for what reading a file that anybody wrote can throw; text that is no Unicode only shows when it is taken out of the document.</summary>
    public static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException;

    /// <summary>The model; null where there was a mistake, which is added to <paramref name="mistakes"/>.</summary>
    /// <param name="fields">The model's object.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    /// <param name="isInstalled">True in a <c>model.json</c>, where addresses only tell where the files came from.</param>
    public static CatalogueModel? Read(JsonFields fields, List<string> mistakes, bool isInstalled)
    {
        var before = mistakes.Count;
        var model = new CatalogueModel
        {
            Id = fields.Text("id", ModelId.MaxLength),
            Kind = fields.Choice<ModelKind>("kind", required: true) ?? default,
            Family = fields.Text("family", 40),
            Title = fields.Text("title", 80),
            Publisher = fields.Text("publisher", 120),
            Page = fields.Text("page", 500, required: false),
            Licence = fields.Text("licence", 80),
            Languages = fields.Texts("languages", 35),
            MemoryMb = (int?)fields.Number("memoryMb", 1, 1_048_576),
            ContextTokens = (int?)fields.Number("contextTokens", 1, 10_000_000),
            Downloads = [.. fields.Objects("downloads", required: false).Select(item => Download(item.Fields, isInstalled))],
            Files = fields.Map("files"),
            Voices = fields.Texts("voices", 60),
            Contents = [.. fields.Objects("contents", required: false).Select(item => Content(item.Fields))],
            Note = fields.Text("note", 300, required: false),
        };
        fields.NothingElse();
        if (mistakes.Count == before)
        {
            Check(model, fields);
        }

        return mistakes.Count == before ? model : null;
    }

    private static ModelDownload Download(JsonFields fields, bool isInstalled)
    {
        var download = new ModelDownload
        {
            Url = fields.Text("url", 1000),
            Path = fields.Text("path", 200),
            Bytes = fields.Number("bytes", 1, MaxFileBytes),
            Sha256 = Digest(fields, fields.OptionalText("sha256", 64)),
            FactsFrom = fields.Choice<FactSource>("factsFrom", required: false),
            Unpack = fields.OptionalText("unpack", 10),
        };
        fields.NothingElse();
        if (!IsAddress(download.Url, isInstalled))
        {
            fields.Mistake("url", "is not an https address of a file, without a user name or a fragment (plain http goes to this machine alone)");
        }

        if (download.Unpack is { } unpack && !Archives.Contains(unpack))
        {
            fields.Mistake("unpack", $"is not one of {string.Join(", ", Archives)}");
        }

        if (!(download.Unpack is not null && download.Path == ".") && ModelPath.Mistake(download.Path) is { } mistake)
        {
            fields.Mistake("path", $"cannot be used: {mistake}");
        }

        if ((download.Bytes ?? (object?)download.Sha256) is not null != download.FactsFrom is not null)
        {
            fields.Mistake("factsFrom", "says where bytes and sha256 come from: it is there when one of them is, and only then");
        }

        return download;
    }

    private static InstalledFile Content(JsonFields fields)
    {
        var file = new InstalledFile(
            fields.Text("path", 200), fields.Number("bytes", 0, MaxFileBytes, required: true) ?? 0, Digest(fields, fields.Text("sha256", 64)) ?? "", fields.Flag("pinned"));
        fields.NothingElse();
        if (ModelPath.Mistake(file.Path) is { } mistake)
        {
            fields.Mistake("path", $"cannot be used: {mistake}");
        }

        return file;
    }

    private static string? Digest(JsonFields fields, string? digest)
    {
        if (digest is not null && !DigestPattern().IsMatch(digest))
        {
            fields.Mistake("sha256", "is not 64 lower-case hexadecimal digits");
        }

        return digest;
    }

    private static void Check(CatalogueModel model, JsonFields fields)
    {
        if (ModelId.Mistake(model.Id) is { } mistake)
        {
            fields.Mistake("id", mistake);
        }

        if (model.Page.Length > 0 && !IsAddress(model.Page, isHttpFine: false))
        {
            fields.Mistake("page", "is not an https address");
        }

        CheckRoles(model, fields);
        var paths = model.Contents.Count > 0
            ? model.Contents.Select(file => file.Path)
            : model.Downloads.Where(download => download.Unpack is null).Select(download => download.Path);
        foreach (var repeated in paths.Append(ModelManifest.FileName).GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            fields.Mistake(model.Contents.Count > 0 ? "contents" : "downloads", $"name \"{repeated.Key}\" twice, or it is the program's own");
        }
    }

    private static void CheckRoles(CatalogueModel model, JsonFields fields)
    {
        if (FamilyRoles.Of(model.Family) is not { } family)
        {
            fields.Mistake("family", $"is not one of {string.Join(", ", FamilyRoles.Names)}");
            return;
        }

        if (!family.Kinds.Contains(model.Kind))
        {
            fields.Mistake("kind", $"does not go with the family {model.Family}");
        }

        foreach (var role in family.Required.Except(model.Files.Keys))
        {
            fields.Mistake("files", $"lacks the role {role}, which a model of the family {model.Family} needs");
        }

        foreach (var role in model.Files.Keys.Except(family.Required).Except(family.Optional))
        {
            fields.Mistake($"files.{role}", $"is no role of the family {model.Family}");
        }

        foreach (var (role, path) in model.Files)
        {
            if (ModelPath.Mistake(path) is { } mistake)
            {
                fields.Mistake($"files.{role}", $"cannot be used: {mistake}");
            }
            else if (!Comes(model, path))
            {
                fields.Mistake($"files.{role}", "is brought by none of the downloads");
            }
        }
    }

    private static bool Comes(CatalogueModel model, string path) =>
        model.Contents.Count > 0 ? model.Contents.Any(file => file.Path == path || file.Path.StartsWith(path + "/", StringComparison.Ordinal))
        : model.Downloads.Any(download => download.Unpack is null ? download.Path == path
            : download.Path == "." || path == download.Path || path.StartsWith(download.Path + "/", StringComparison.Ordinal));

    private static bool IsAddress(string url, bool isHttpFine) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && (isHttpFine || uri.IsLoopback)))
        && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && uri.AbsolutePath.Length > 1;

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex DigestPattern();
}
