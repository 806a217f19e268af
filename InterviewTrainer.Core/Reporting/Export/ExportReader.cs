using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>Reads exports that nobody vouches for. What an earlier version did not have is filled in; a later version is refused.</summary>
internal static class ExportReader
{
    /// <summary>The first version from which an interview can be brought back.</summary>
    private const int EarliestVersion = 4;

    /// <param name="json">The export, UTF-8.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ImportException">It is no export, or one that cannot be.</exception>
    public static InterviewExport Read(byte[] json, string name)
    {
        if (JsonBounds.Problem(json) is { } problem)
        {
            throw Refused(name, problem);
        }

        try
        {
            var export = JsonSerializer.Deserialize(Current(json, name), ExportJson.Default.InterviewExport) ?? throw Refused(name, "holds no interview");
            return ExportCheck.Problem(export) is { } wrong ? throw Refused(name, wrong) : export;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Refused(name, "is no export of an interview, or was changed", exception);
        }
    }

    /// <param name="json">UTF-8.</param>
    /// <exception cref="ImportException">It is not what it should be.</exception>
    public static ExportedPractice ReadPractice(byte[] json)
    {
        try
        {
            return (JsonBounds.Problem(json) is null ? JsonSerializer.Deserialize(json, ExportJson.Default.ExportedPractice) : null)
                ?? throw Refused(ArchivePaths.Practice, "is not what it should be");
        }
        catch (JsonException exception)
        {
            throw Refused(ArchivePaths.Practice, "is not what it should be", exception);
        }
    }

    public static ImportException Refused(string name, string problem, Exception? inner = null) =>
        new($"{(name.Length > 0 ? $"“{name}”" : "This file")} {problem}. Nothing was brought back. Export again where it came from, and take that file.", inner);

    private static byte[] Current(byte[] json, string name)
    {
        using var document = JsonDocument.Parse(json);
        var version = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schemaVersion", out var stated) && stated.TryGetInt32(out var number)
            ? number
            : throw Refused(name, "is no export of an interview");
        if (version == InterviewExport.CurrentSchemaVersion)
        {
            return json;
        }

        if (version < EarliestVersion || version > InterviewExport.CurrentSchemaVersion)
        {
            throw new ImportException(version > InterviewExport.CurrentSchemaVersion
                ? $"“{name}” was exported by a later version of this program (schema {version}; this one knows {InterviewExport.CurrentSchemaVersion}). Nothing was brought back. Update the program and try again."
                : $"“{name}” was exported by an early version of this program (schema {version}), which left too much out to bring it back. Nothing was brought back.");
        }

        var export = JsonNode.Parse(json)!.AsObject();
        (export["schemaVersion"], export["assessments"], export["selfRating"], export["reflections"]) = (InterviewExport.CurrentSchemaVersion, new JsonArray(), null, new JsonArray());
        if (export["settings"] is JsonObject settings)
        {
            settings["drill"] = null;
        }

        return JsonSerializer.SerializeToUtf8Bytes(export);
    }
}
