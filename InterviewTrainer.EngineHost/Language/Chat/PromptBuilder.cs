using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>
/// Makes a prompt's tokens. When a conversation is longer than there is room for, its oldest turns go; system messages and the last question stay. More goes at
/// once than would have to, so that the next prompts begin the same way and what was computed for them can be used again. Thread-safe.
/// </summary>
internal sealed class PromptBuilder(ITokenizer tokenizer, ChatTemplate template)
{
    /// <summary>What goes is rounded up to this part of the room.</summary>
    private const int Steps = 4;

    /// <param name="messages">The conversation; system messages anywhere.</param>
    /// <param name="openThought">See <see cref="ChatTemplate.Render"/>.</param>
    /// <param name="room">Most tokens of the prompt.</param>
    /// <exception cref="WorkerRequestException">Even the messages that must stay are longer.</exception>
    public int[] Build(IReadOnlyList<WireMessage> messages, bool? openThought, int room)
    {
        var tokens = Tokenize(messages, openThought);
        if (tokens.Length <= room)
        {
            return tokens;
        }

        var kept = messages.Select(message => (Message: message, Tokens: tokenizer.Tokenize(message.Content ?? "", addSpecial: false, parseSpecial: false).Length)).ToList();
        // What the template puts around each message goes with it.
        var frame = Math.Max(0, tokens.Length - kept.Sum(item => item.Tokens)) / kept.Count;
        var step = Math.Max(1, room / Steps);
        var target = (tokens.Length - room + step - 1) / step * step;
        while (tokens.Length > room && DropOldest(kept, target, frame))
        {
            tokens = Tokenize([.. kept.Select(item => item.Message)], openThought);
            target = tokens.Length - room;
        }

        return tokens.Length <= room
            ? tokens
            : throw new WorkerRequestException(
                StatusCodes.Status400BadRequest,
                $"The prompt is too long: the system messages and the last question alone have {tokens.Length} tokens, and there is room for {room}. Shorten them, ask for fewer max_tokens, or start the worker with a longer --context.",
                "context_length_exceeded");
    }

    /// <summary>Drops the oldest turns, questions with what was said to them, until so many tokens are gone; false when only what must stay is left.</summary>
    private static bool DropOldest(List<(WireMessage Message, int Tokens)> messages, int tokens, int frame)
    {
        var before = messages.Count;
        while (messages.FindIndex(item => item.Message.Role != "system") is >= 0 and var oldest && oldest < LastQuestion(messages))
        {
            if (tokens <= 0 && messages[oldest].Message.Role != "assistant")
            {
                break;
            }

            tokens -= messages[oldest].Tokens + frame;
            messages.RemoveAt(oldest);
        }

        return messages.Count < before;
    }

    private static int LastQuestion(List<(WireMessage Message, int Tokens)> messages) =>
        messages.FindLastIndex(item => item.Message.Role == "user") is >= 0 and var question ? question : messages.Count - 1;

    private int[] Tokenize(IReadOnlyList<WireMessage> messages, bool? openThought)
    {
        var tokens = new List<int>();
        foreach (var part in template.Render(messages, openThought))
        {
            if (part.Text.Length > 0)
            {
                tokens.AddRange(tokenizer.Tokenize(part.Text, addSpecial: tokens.Count == 0, parseSpecial: part.IsTrusted));
            }
        }

        return [.. tokens];
    }
}
