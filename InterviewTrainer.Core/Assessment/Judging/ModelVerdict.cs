using System.Text.Json;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>What a language model said of an answer, as far as it can be believed: levels with at least one quote that stands in the answer.</summary>
internal static class ModelVerdict
{
    public const int MaxCharacters = 20_000;

    private const int MostQuotes = 3;
    private const int LongestQuote = 400;

    public static readonly IReadOnlyList<Dimension> Judged = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content)];

    public static readonly string Schema = JsonSerializer.Serialize(new
    {
        type = "object",
        additionalProperties = false,
        required = Judged.Select(Name),
        properties = Judged.ToDictionary(Name, _ => new
        {
            type = "object",
            additionalProperties = false,
            required = new[] { "quotes", "level" },
            properties = new
            {
                quotes = (object)new { type = "array", maxItems = MostQuotes, items = new { type = "string", maxLength = LongestQuote } },
                level = (object)new { type = "integer", minimum = 1, maximum = 5 },
            },
        }),
    });

    /// <summary>The levels that can be believed.</summary>
    /// <param name="reply">The model's reply, whatever it is.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="left">Places in it that count for nothing: words to graders.</param>
    /// <returns>By dimension; null when the reply is no verdict at all.</returns>
    public static IReadOnlyDictionary<Dimension, DimensionScore>? Read(string reply, string answer, IReadOnlyList<Evidence> left)
    {
        try
        {
            using var document = JsonDocument.Parse(reply);
            var levels = new Dictionary<Dimension, DimensionScore>();
            foreach (var dimension in Judged)
            {
                if (document.RootElement.GetProperty(Name(dimension)) is { ValueKind: JsonValueKind.Object } item && item.GetProperty("level").TryGetInt32(out var level) && level is >= 1 and <= 5)
                {
                    var quotes = Quotes(item.GetProperty("quotes"), answer, left);

                    // Level 1 says that nothing shows it; for all else there must be something to point at.
                    if (quotes.Count > 0 || level == 1)
                    {
                        levels[dimension] = DimensionScore.Of(dimension, level, "", quotes);
                    }
                }
            }

            return levels;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<Evidence> Quotes(JsonElement quotes, string answer, IReadOnlyList<Evidence> left)
    {
        var found = new List<Evidence>();
        foreach (var quote in quotes.EnumerateArray().Take(MostQuotes).Select(item => item.GetString()?.Trim()).OfType<string>().Where(quote => quote.Length is > 0 and <= LongestQuote))
        {
            var at = answer.IndexOf(quote, StringComparison.Ordinal);
            if (at >= 0 && !left.Any(place => at < place.End && at + quote.Length > place.Start))
            {
                found.Add(Evidence.At(answer, at, at + quote.Length));
            }
        }

        return found;
    }

    private static string Name(Dimension dimension) => dimension.ToString().ToLowerInvariant();
}
