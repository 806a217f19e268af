using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Values as they stand in a grammar, word by word.</summary>
internal static class GrammarText
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON without white space, letters of all languages as they are.</summary>
    public static string Json(JsonElement value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A literal of the grammar that matches exactly <paramref name="text"/>.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => $"\\x{(int)character:X2}",
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
