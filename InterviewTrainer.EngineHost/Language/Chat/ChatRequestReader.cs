using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Language.Json;
using InterviewTrainer.EngineHost.Language.Replies;
using InterviewTrainer.EngineHost.Language.Sampling;
using InterviewTrainer.EngineHost.Language.Text;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>Checks a chat request and makes of it what is to be computed. Thread-safe.</summary>
/// <param name="prompts">Makes prompts.</param>
/// <param name="template">The model's.</param>
/// <param name="contextTokens">Room for prompt and reply.</param>
internal sealed class ChatRequestReader(PromptBuilder prompts, ChatTemplate template, int contextTokens)
{
    private const int MostMessages = 512;
    private const double DefaultTemperature = 0.7;
    private const double HottestTemperature = 2;

    /// <summary>Tokens that are kept free for a reply whose length is not said.</summary>
    private const int UnsaidReply = 1024;

    /// <summary>Reply with JSON after a thought: the share of the tokens that the JSON may have.</summary>
    private const int ThoughtShare = 2;

    /// <exception cref="Hosting.WorkerRequestException">It asks for what cannot be done.</exception>
    public ChatCall Read(ReadOnlySpan<byte> body)
    {
        var request = RequestBody.Parse<ChatCompletionRequest>(body);
        var more = RequestBody.Parse<ChatBody>(body);
        RequireSupported(more);
        var messages = ReadMessages(request.Messages);
        var format = request.ResponseFormat?.Type;
        var isJson = format is "json_object" or "json_schema";
        if (!isJson && format is not (null or "text"))
        {
            throw RequestBody.Refused("response_format.type is none of text, json_object and json_schema.");
        }

        var thinks = request.ChatTemplateKwargs?.EnableThinking == true && template.CanThink;
        var wanted = ReadMaxTokens(request.MaxTokens ?? more.MaxCompletionTokens);
        var room = contextTokens - Math.Min(wanted ?? UnsaidReply, Math.Max(1, isJson ? contextTokens - 1 : contextTokens / 2));
        var prompt = prompts.Build(messages, thinks && !isJson ? null : thinks, Math.Max(1, room));
        var maxTokens = Math.Min(wanted ?? int.MaxValue, contextTokens - prompt.Length);
        var schema = isJson ? ReadSchema(request.ResponseFormat!, thinks ? maxTokens / ThoughtShare : maxTokens) : null;
        return new ChatCall(
            new GenerationRequest(prompt, maxTokens, ReadSampling(request, more))
            {
                Stop = ReadStop(request.Stop),
                Schema = schema,
                Logprobs = more.Logprobs == true,
                KeepThinking = thinks,
                StartsThinking = thinks && isJson,
                MostThinkingTokens = maxTokens - (maxTokens / ThoughtShare),
            },
            request.Stream == true);
    }

    private static void RequireSupported(ChatBody more)
    {
        if (more.N is not (null or 1))
        {
            throw RequestBody.Refused("n: one reply at a time is made. Send the request several times.");
        }

        if (more.TopLogprobs is not (null or 0))
        {
            throw RequestBody.Refused("top_logprobs: only the chosen token's logprob is given. Leave it out.");
        }

        if (more.Tools is { ValueKind: JsonValueKind.Array } tools && tools.GetArrayLength() > 0)
        {
            throw RequestBody.Refused("tools are not supported. Ask for JSON with response_format instead.");
        }
    }

    private static List<WireMessage> ReadMessages(IReadOnlyList<WireMessage> messages)
    {
        if (messages is not { Count: > 0 and <= MostMessages })
        {
            throw RequestBody.Refused($"messages has {messages?.Count ?? 0} items; 1 to {MostMessages} are taken.");
        }

        return [.. messages.Select((message, index) => message?.Role switch
        {
            "system" or "developer" => message with { Role = "system" },
            "user" or "assistant" => message,
            _ => throw RequestBody.Refused($"messages[{index}].role is none of system, user and assistant."),
        })];
    }

    private static int? ReadMaxTokens(int? value) => value is null or >= 1 ? value : throw RequestBody.Refused("max_tokens is less than 1.");

    private static SchemaGrammar ReadSchema(ResponseFormat format, int maxTokens)
    {
        if (format.Type == "json_object")
        {
            return SchemaGrammar.AnyObject;
        }

        if (format.JsonSchema is not { Schema.ValueKind: JsonValueKind.Object or JsonValueKind.True } named)
        {
            throw RequestBody.Refused("response_format.json_schema.schema is missing.");
        }

        try
        {
            return SchemaGrammar.Create(named.Schema, maxTokens);
        }
        catch (SchemaException exception)
        {
            throw RequestBody.Refused($"response_format.json_schema.schema cannot be promised: {exception.Message}");
        }
    }

    private static SamplingSettings ReadSampling(ChatCompletionRequest request, ChatBody more)
    {
        // Without a seed, replies differ.
        var seed = request.Seed is { } given ? unchecked((ulong)given) : unchecked((ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue));
        var settings = new SamplingSettings(Within(request.Temperature, "temperature", 0, HottestTemperature) ?? DefaultTemperature, seed);
        return settings with
        {
            // 0 turns it off, as elsewhere; what is less likely than these has no chance anyway.
            TopK = more.TopK is null ? settings.TopK : Math.Clamp(more.TopK is 0 ? SamplingSettings.MostCandidates : more.TopK.Value, 1, SamplingSettings.MostCandidates),
            TopP = Within(more.TopP, "top_p", 0, 1) ?? settings.TopP,
            MinP = Within(more.MinP, "min_p", 0, 1) ?? settings.MinP,
        };
    }

    private static double? Within(double? value, string name, double least, double most) =>
        value is null || (value >= least && value <= most) ? value : throw RequestBody.Refused($"{name} is not between {least} and {most}.");

    private string[] ReadStop(JsonElement? stop)
    {
        string[] texts = stop switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
            { ValueKind: JsonValueKind.String } one => [one.GetString()!],
            { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => [.. list.EnumerateArray().Select(item => item.GetString()!)],
            _ => throw RequestBody.Refused("stop is neither a text nor a list of texts."),
        };
        return texts.Length <= StopSequences.Most && texts.All(text => text.Length is > 0 and <= StopSequences.LongestText)
            ? [.. texts.Concat(template.Stop).Take(StopSequences.Most)]
            : throw RequestBody.Refused($"stop takes at most {StopSequences.Most} texts of 1 to {StopSequences.LongestText} characters.");
    }
}
