using System.Text.Json;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>Looks through a stranger's JSON before anything is made of it: nothing in it is longer or deeper than an export can be, and no list holds nothing.</summary>
internal static class JsonBounds
{
    /// <summary>The longest text of an export is an answer.</summary>
    private const int MaxText = 4 * Interviewing.InterviewLimits.MaxAnswerCharacters;

    /// <summary>The longest list is that of an answer's stretches of speech.</summary>
    private const int MaxItems = 100_000;

    private const int MaxDepth = 24;

    /// <summary>What is wrong, for a person; null where nothing is.</summary>
    public static string? Problem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        var items = new Stack<int>();
        try
        {
            while (reader.Read())
            {
                var inList = items.TryPeek(out var count) && count >= 0;
                if (inList && reader.TokenType is not JsonTokenType.EndArray)
                {
                    items.Pop();
                    items.Push(count + 1);
                    if (count >= MaxItems)
                    {
                        return "holds a list that is longer than any of an export";
                    }

                    if (reader.TokenType == JsonTokenType.Null)
                    {
                        return "holds a list with nothing in one of its places";
                    }
                }

                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray:
                        items.Push(0);
                        break;
                    case JsonTokenType.StartObject:
                        items.Push(-1); // What is in an object is no item of a list.
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        items.Pop();
                        break;
                    case JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueSpan.Length > MaxText:
                        return "holds a text that is longer than any of an export";
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return "is no whole JSON";
        }
    }
}
