using System.Text;
using System.Text.Json;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Language.Replies;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary><c>POST /v1/chat/completions</c>.</summary>
/// <param name="reader">Checks requests.</param>
/// <param name="queue">Takes replies to make.</param>
/// <param name="model">Name of the model, for answers.</param>
/// <param name="time">The clock.</param>
internal sealed class ChatEndpoint(ChatRequestReader reader, ReplyQueue queue, string model, TimeProvider time)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var gone = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, gone);
        var call = reader.Read(body.Span);
        using var reply = await queue.StartAsync(call.Request, gone);
        var writer = new ChatReplyWriter(model, time.GetUtcNow(), context.Response);
        if (call.Stream)
        {
            await StreamAsync(reply.Generation, writer, gone);
        }
        else
        {
            await AnswerWholeAsync(reply.Generation, writer, gone);
        }
    }

    private static async Task AnswerWholeAsync(Generation generation, ChatReplyWriter writer, CancellationToken gone)
    {
        try
        {
            var (content, reasoning, tokens) = (new StringBuilder(), new StringBuilder(), new List<TokenLogprob>());
            await foreach (var piece in generation.Pieces.ReadAllAsync(gone))
            {
                content.Append(piece.Content);
                reasoning.Append(piece.Reasoning);
                if (piece.Token is { } token)
                {
                    tokens.Add(token);
                }
            }

            RequireSchema(generation, content.ToString());
            await writer.WriteWholeAsync(content.ToString(), reasoning.ToString(), tokens, generation, gone);
        }
        catch (InvalidOperationException exception)
        {
            throw new WorkerRequestException(StatusCodes.Status500InternalServerError, exception.Message);
        }
    }

    private static async Task StreamAsync(Generation generation, ChatReplyWriter writer, CancellationToken gone)
    {
        await writer.BeginStreamAsync(gone);
        try
        {
            var content = new StringBuilder();
            await foreach (var piece in generation.Pieces.ReadAllAsync(gone))
            {
                await writer.WritePieceAsync(piece, gone);
                if (generation.Request.Schema is not null)
                {
                    content.Append(piece.Content);
                }
            }

            RequireSchema(generation, content.ToString());
            await writer.EndStreamAsync(generation, gone);
        }
        catch (InvalidOperationException exception)
        {
            // The status has gone out: the error is the stream's last word.
            await writer.WriteErrorAsync(exception.Message, gone);
        }
    }

    /// <summary>What is finished is what was asked for, or an error.</summary>
    private static void RequireSchema(Generation generation, string content)
    {
        if (generation.Request.Schema is not { } schema || generation.Finish != FinishReason.Stop)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            if (schema.FindProblem(document.RootElement) is { } problem)
            {
                throw new InvalidOperationException($"The model's reply does not follow the schema: {problem}");
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The model's reply is no JSON (at byte {exception.BytePositionInLine}).", exception);
        }
    }
}
