using System.Globalization;
using System.Security.Cryptography;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>
/// How a model wants a conversation written down. llama.cpp's own templates are used: it recognises most models' templates by what stands in them and runs no Jinja.
/// What it does not recognise is told apart by its markers; a model without a template gets ChatML when its vocabulary has it, else a plain transcript.
/// The texts of the messages are put in afterwards, so that no text can pass for a part of the template.
/// </summary>
internal sealed class ChatTemplate
{
    private const string ChatMl = "chatml";
    private const string EmptyThought = "<think>\n\n</think>\n\n";
    private const string OpenedThought = "<think>\n";

    /// <summary>What stands in a template, and llama.cpp's name for that template.</summary>
    private static readonly (string Marker, string Name)[] Markers =
    [
        ("<|im_start|>", ChatMl),
        ("<start_of_turn>", "gemma"),
        ("<|start_header_id|>", "llama3"),
        ("[/INST]", "mistral-v1"),
        ("<|end|>", "phi3"),
        ("<|endoftext|>", "zephyr"),
    ];

    private readonly string? _native;
    private readonly string _source;
    private readonly string _mark = $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}-";

    /// <param name="template">The model's own; null for none.</param>
    /// <param name="hasChatMl">The vocabulary has ChatML's tokens.</param>
    public ChatTemplate(string? template, bool hasChatMl)
    {
        _source = template ?? "";
        _native = template is null ? (hasChatMl ? ChatMl : null)
            : IsKnown(template) ? template
            : Markers.FirstOrDefault(marker => template.Contains(marker.Marker, StringComparison.Ordinal)).Name ?? (hasChatMl ? ChatMl : null);
    }

    /// <summary>The model can think before it answers.</summary>
    public bool CanThink => _source.Contains("<think>", StringComparison.Ordinal) || _source.Contains("enable_thinking", StringComparison.Ordinal);

    /// <summary>What a reply of a plain transcript must stop at; empty where the model ends its replies itself.</summary>
    public IReadOnlyList<string> Stop => _native is null ? ["\nUser:"] : [];

    /// <summary>The prompt, up to where the assistant begins to speak.</summary>
    /// <param name="messages">Roles <c>system</c>, <c>user</c>, <c>assistant</c>.</param>
    /// <param name="openThought">True begins a thought, false rules it out (or does nothing for a model that cannot think), null leaves it to the model.</param>
    public IReadOnlyList<PromptPart> Render(IReadOnlyList<WireMessage> messages, bool? openThought)
    {
        var parts = _native is null ? Transcript(messages) : Fill(messages);
        if (CanThink && openThought is { } open)
        {
            // A template may have opened the thought itself.
            var opened = parts is [.., { IsTrusted: true } last] && last.Text.TrimEnd().EndsWith(OpenedThought.TrimEnd(), StringComparison.Ordinal);
            parts.Add(new PromptPart(open ? (opened ? "" : OpenedThought) : opened ? EmptyThought[OpenedThought.Length..] : EmptyThought, IsTrusted: true));
        }

        return parts;
    }

    private static bool IsKnown(string template) =>
        !template.Contains('\0', StringComparison.Ordinal) && LlamaChatTemplate.Apply(template, [("user", "?")]) is not null;

    private static List<PromptPart> Transcript(IReadOnlyList<WireMessage> messages)
    {
        var parts = new List<PromptPart>();
        foreach (var message in messages)
        {
            parts.Add(new PromptPart(message.Role switch { "system" => "", "user" => "User: ", _ => "Assistant: " }, IsTrusted: true));
            parts.Add(new PromptPart(TextOf(message), IsTrusted: false));
            parts.Add(new PromptPart("\n\n", IsTrusted: true));
        }

        parts.Add(new PromptPart("Assistant:", IsTrusted: true));
        return parts;
    }

    private static string TextOf(WireMessage message) => (message.Content ?? "").Trim();

    private List<PromptPart> Fill(IReadOnlyList<WireMessage> messages)
    {
        var rendered = LlamaChatTemplate.Apply(_native!, [.. messages.Select((message, index) => (message.Role, MarkOf(index)))]);
        return rendered is not null && messages.Select((_, index) => MarkOf(index)).All(mark => rendered.Contains(mark, StringComparison.Ordinal))
            ? Cut(rendered, messages)
            : Transcript(messages);
    }

    private List<PromptPart> Cut(string rendered, IReadOnlyList<WireMessage> messages)
    {
        var parts = new List<PromptPart>();
        for (var start = 0; start < rendered.Length;)
        {
            var mark = rendered.IndexOf(_mark, start, StringComparison.Ordinal);
            if (mark < 0)
            {
                parts.Add(new PromptPart(rendered[start..], IsTrusted: true));
                break;
            }

            var end = rendered.IndexOf(';', mark);
            parts.Add(new PromptPart(rendered[start..mark], IsTrusted: true));
            parts.Add(new PromptPart(TextOf(messages[int.Parse(rendered.AsSpan(mark + _mark.Length, end - mark - _mark.Length), CultureInfo.InvariantCulture)]), IsTrusted: false));
            start = end + 1;
        }

        return parts;
    }

    private string MarkOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{_mark}{index};");
}
