using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>Reads the text of a chat completion, streamed or whole, without what the model thinks.</summary>
/// <param name="response">The server's answer.</param>
/// <param name="name">Whose it is.</param>
/// <param name="mayThink">The model was allowed to think.</param>
/// <param name="maxCharacters">Of the reply; more is no reply but a fault.</param>
internal sealed class ReplyReader(EngineResponse response, string name, bool mayThink, int maxCharacters)
{
    private const long MaxBytes = 64L << 20;
    private const string Done = "[DONE]";
    private const string EventStream = "text/event-stream";
    private const string Json = "application/json";

    private readonly ThoughtFilter _thoughts = new(mayThink);
    private int _characters;

    /// <summary>True once the reply ended because it was as long as it may be.</summary>
    public bool WasCut { get; private set; }

    /// <exception cref="EngineUnavailableException">What comes is no reply, too long, or breaks off.</exception>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var finished = false;
        await foreach (var piece in PiecesAsync(cancellationToken))
        {
            if (piece.Error is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) })
            {
                throw new EngineUnavailableException($"{name} failed in the middle of its answer. Try again.");
            }

            if (piece.Choices is not [{ } choice, ..])
            {
                continue; // Some servers send a last piece with nothing but the tokens that were used.
            }

            finished |= choice.FinishReason is not null;
            WasCut |= choice.FinishReason == "length";
            if (Said(choice.Delta ?? choice.Message) is { Length: > 0 } said)
            {
                yield return said;
            }
        }

        if (!finished)
        {
            throw new EngineUnavailableException($"{name} broke off in the middle of its answer. Try again.");
        }

        if (_thoughts.End() is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private async IAsyncEnumerable<ReplyPiece> PiecesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (response.MediaType == Json)
        {
            yield return await response.ReadJsonAsync<ReplyPiece>(MaxBytes, cancellationToken); // It does not stream.
            yield break;
        }

        if (response.MediaType != EventStream)
        {
            throw response.Unreadable();
        }

        await using var stream = await response.OpenAsync(MaxBytes, cancellationToken);
        await using var events = SseReader.ReadAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(events) is { } data && data != Done)
        {
            yield return Parse(data);
        }
    }

    private async Task<string?> NextAsync(IAsyncEnumerator<string> events)
    {
        try
        {
            return await events.MoveNextAsync() ? events.Current : null;
        }
        catch (InvalidDataException exception)
        {
            throw response.Unreadable(exception);
        }
    }

    private ReplyPiece Parse(string data)
    {
        try
        {
            return JsonSerializer.Deserialize<ReplyPiece>(data, WireJson.Options) ?? throw response.Unreadable();
        }
        catch (JsonException exception)
        {
            throw response.Unreadable(exception);
        }
    }

    private string Said(ReplyText? text)
    {
        if (text?.ReasoningContent is { Length: > 0 } || text?.Reasoning is { Length: > 0 })
        {
            _thoughts.ThoughtsComeApart();
        }

        if (text?.Content is not { Length: > 0 } content)
        {
            return "";
        }

        _characters += content.Length;
        return _characters > maxCharacters ? throw response.TooLong() : _thoughts.Add(PlainText(content));
    }

    /// <summary>Line breaks and tabs stay; other control characters are no text.</summary>
    private static string PlainText(string text) =>
        text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t')) : text;
}
