using System.Text.Json;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>What a language model said of an answer: levels, each with the quotes that stand in the answer.</summary>
/// <param name="Levels">By dimension; level 1 may stand without a quote, for it says that nothing shows it.</param>
/// <param name="Quoted">Passages that it named.</param>
/// <param name="Found">Those of them that stand in the answer.</param>
internal sealed record ModelVerdict(IReadOnlyDictionary<Dimension, DimensionScore> Levels, int Quoted, int Found)
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

    /// <summary>Reads a reply.</summary>
    /// <param name="reply">The model's reply, whatever it is.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="left">Places in it that count for nothing: words to graders, and words that the recogniser was unsure of.</param>
    /// <returns>Null when the reply is no verdict at all.</returns>
    public static ModelVerdict? Read(string reply, string answer, IReadOnlyList<Evidence> left)
    {
        try
        {
            using var document = JsonDocument.Parse(reply);
            var levels = new Dictionary<Dimension, DimensionScore>();
            var (quoted, found) = (0, 0);
            foreach (var dimension in Judged)
            {
                if (document.RootElement.GetProperty(Name(dimension)) is { ValueKind: JsonValueKind.Object } item && item.GetProperty("level").TryGetInt32(out var level) && level is >= 1 and <= 5)
                {
                    var quotes = Quotes(item.GetProperty("quotes"));
                    var places = quotes.Select(quote => QuoteFinder.Find(answer, quote, left)).OfType<Evidence>().ToList();
                    (quoted, found) = (quoted + quotes.Count, found + places.Count);
                    if (places.Count > 0 || level == 1)
                    {
                        levels[dimension] = DimensionScore.Of(dimension, level, "", places);
                    }
                }
            }

            return new ModelVerdict(levels, quoted, found);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<string> Quotes(JsonElement quotes) =>
        [.. quotes.EnumerateArray().Take(MostQuotes).Select(item => item.GetString()?.Trim()).OfType<string>().Where(quote => quote.Length is > 0 and <= LongestQuote)];

    private static string Name(Dimension dimension) => dimension.ToString().ToLowerInvariant();
}
