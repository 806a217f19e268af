using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Engines.Catalogue;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary>One run of a <c>models</c> command.</summary>
/// <param name="Context">Catalogue and store.</param>
/// <param name="Output">For the result.</param>
/// <param name="Error">For everything else.</param>
/// <param name="IsJson">Whether the result is JSON.</param>
/// <param name="Stop">Interrupted from outside.</param>
internal sealed record ModelsRun(ModelsContext Context, TextWriter Output, TextWriter Error, bool IsJson, CancellationToken Stop)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Bytes for people.</summary>
    public static string Size(long? bytes) => bytes is { } known ? DiskSpace.Text(known) : "?";

    /// <summary>One line of JSON.</summary>
    public void WriteJson<T>(T value) => Output.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>The model of an id.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public CatalogueModel Listed(string id) =>
        Context.Catalogue.Find(id) ?? throw new ModelException($"The catalogue has no model \"{id}\". \"models list\" shows those that it has.");
}
