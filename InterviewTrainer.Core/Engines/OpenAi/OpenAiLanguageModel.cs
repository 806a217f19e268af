using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A chat model behind <c>/v1/chat/completions</c>: a worker of ours, or any server that speaks OpenAI's API. Thread-safe.</summary>
/// <param name="endpoint">Where it is.</param>
/// <param name="model">Its name there; null for the one that the server has.</param>
public sealed class OpenAiLanguageModel(IEngineEndpoint endpoint, string? model) : ILanguageModel
{
    /// <summary>Longest reply without a cap: more than the longest context that can be set, in characters.</summary>
    private const int MaxCharacters = 1_000_000;

    /// <summary>Longer than tokens are in any language; with it a server that does not heed the cap is told from one that does.</summary>
    private const int MaxCharactersPerToken = 12;

    private const int MinCharacters = 2000;

    private static readonly Uri Address = new("chat/completions", UriKind.Relative);

    /// <summary>Set once the server has refused the argument that turns thinking on and off, which OpenAI's own do.</summary>
    private volatile bool _takesNoTemplateArguments;

    /// <inheritdoc/>
    public string Name => endpoint.Name;

    /// <inheritdoc/>
    public bool StaysLocal => endpoint.StaysLocal;

    /// <inheritdoc/>
    public IAsyncEnumerable<string> CompleteAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reply = request.JsonSchema is null ? StreamAsync(request, cancellationToken) : WholeAsync(request, cancellationToken);
        return reply.WithFailuresAs((message, cause) => new LanguageModelException(message, cause), cancellationToken);
    }

    private async IAsyncEnumerable<string> StreamAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, cancellationToken);
        await foreach (var piece in Reader(response, request).ReadAsync(cancellationToken))
        {
            yield return piece;
        }
    }

    /// <summary>A JSON value is of no use before it is whole.</summary>
    private async IAsyncEnumerable<string> WholeAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, cancellationToken);
        var reader = Reader(response, request);
        var text = new StringBuilder();
        await foreach (var piece in reader.ReadAsync(cancellationToken))
        {
            text.Append(piece);
        }

        var json = WithoutFence(text.ToString().Trim());
        yield return IsJson(json) ? json : throw new EngineUnavailableException(reader.WasCut
            ? $"{Name} could not finish its answer within {request.Profile.MaxTokens} tokens. Try again, or choose another model on the page Engines."
            : $"{Name} did not answer in the form that it was asked for. Try again, or choose another model on the page Engines.");
    }

    private async Task<EngineResponse> SendAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var plain = _takesNoTemplateArguments;
        try
        {
            return await EngineRequests.SendAsync(endpoint, () => Message(request, plain), cancellationToken);
        }
        catch (EngineUnavailableException exception) when (!plain && exception.Refusal?.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity && !exception.Refusal.IsOurs)
        {
            var response = await EngineRequests.SendAsync(endpoint, () => Message(request, plain: true), cancellationToken);
            _takesNoTemplateArguments = true;
            return response;
        }
    }

    private HttpRequestMessage Message(ChatRequest request, bool plain) => new(HttpMethod.Post, Address)
    {
        Content = WireJson.Content(new ChatCompletionRequest
        {
            Model = model,
            Messages = [.. request.Messages.Select(message => new WireMessage(RoleOf(message.Role), message.Text))],
            Stream = true,
            MaxTokens = request.Profile.MaxTokens,
            Temperature = request.Profile.Temperature,
            Seed = request.Seed,
            Stop = request.Stop.Count > 0 ? JsonSerializer.SerializeToElement(request.Stop, WireJson.Options) : null,
            ResponseFormat = request.JsonSchema is { } schema ? new ResponseFormat("json_schema", new JsonSchemaFormat("reply", JsonElement.Parse(schema))) : null,
            ChatTemplateKwargs = plain ? null : new ChatTemplateArguments(request.Profile.Thinking),
        }),
    };

    private ReplyReader Reader(EngineResponse response, ChatRequest request) => new(
        response,
        Name,
        request.Profile.Thinking,
        request.Profile.MaxTokens is { } tokens ? (int)Math.Min(MaxCharacters, Math.Max(MinCharacters, (long)tokens * MaxCharactersPerToken)) : MaxCharacters);

    private static string RoleOf(ChatRole role) => role switch
    {
        ChatRole.System => "system",
        ChatRole.Assistant => "assistant",
        _ => "user",
    };

    /// <summary>Servers that heed no schema like to put JSON between the marks of a code block.</summary>
    private static string WithoutFence(string text)
    {
        const string Fence = "```";
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || !text.EndsWith(Fence, StringComparison.Ordinal) || text.IndexOf('\n') is not (> 0 and var first))
        {
            return text;
        }

        var end = text.Length - Fence.Length;
        return first < end ? text[(first + 1)..end].Trim() : text;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
