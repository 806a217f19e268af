using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Finds what <c>$ref</c> names: schemas under <c>#/$defs</c> or <c>#/definitions</c>, nothing anywhere else.</summary>
internal sealed class SchemaReferences(JsonElement root)
{
    private static readonly string[] Places = ["$defs", "definitions"];

    /// <returns>The reference as written, which names one schema.</returns>
    /// <exception cref="SchemaException">There is no such schema.</exception>
    public string Resolve(JsonElement reference, string path, out JsonElement target)
    {
        var text = reference.ValueKind is JsonValueKind.String ? reference.GetString()! : "";
        foreach (var place in Places)
        {
            var prefix = $"#/{place}/";
            if (text.StartsWith(prefix, StringComparison.Ordinal)
                && root.TryGetProperty(place, out var definitions)
                && definitions.ValueKind is JsonValueKind.Object
                && definitions.TryGetProperty(Unescape(text[prefix.Length..]), out target))
            {
                return text;
            }
        }

        throw new SchemaException($"{path}/$ref", "It names no schema under \"#/$defs\" or \"#/definitions\" of this schema; nothing else can be referred to.");
    }

    /// <summary>As RFC 6901 has it for pointers in URI fragments.</summary>
    private static string Unescape(string token) => Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
