using System.Runtime.InteropServices;
using System.Text;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>llama.cpp's own chat templates: it recognises a model's template by what stands in it, and does not run Jinja.</summary>
internal static unsafe class LlamaChatTemplate
{
    /// <summary>The conversation as one text that ends where the assistant begins to speak; null for a template that llama.cpp does not know.</summary>
    /// <param name="template">A model's template, or a name such as <c>chatml</c>.</param>
    /// <param name="messages">Roles and texts.</param>
    public static string? Apply(string template, IReadOnlyList<(string Role, string Text)> messages)
    {
        var texts = messages.SelectMany(message => new[] { Utf8Text.ZeroEnded(message.Role), Utf8Text.ZeroEnded(message.Text) }).ToArray();
        var pins = new List<GCHandle>(texts.Length);
        try
        {
            pins.AddRange(texts.Select(text => GCHandle.Alloc(text, GCHandleType.Pinned)));
            var native = new LlamaChatMessage[messages.Count];
            for (var i = 0; i < native.Length; i++)
            {
                native[i] = new LlamaChatMessage { Role = (byte*)pins[2 * i].AddrOfPinnedObject(), Content = (byte*)pins[(2 * i) + 1].AddrOfPinnedObject() };
            }

            return Apply(Utf8Text.ZeroEnded(template), native, new byte[texts.Sum(text => text.Length) + 1024]);
        }
        finally
        {
            pins.ForEach(pin => pin.Free());
        }
    }

    private static string? Apply(byte[] template, LlamaChatMessage[] messages, byte[] buffer)
    {
        fixed (byte* name = template, place = buffer)
        fixed (LlamaChatMessage* first = messages)
        {
            var length = LlamaNative.llama_chat_apply_template(name, first, (nuint)messages.Length, addAssistant: true, place, buffer.Length);
            return length < 0 ? null
                : length > buffer.Length ? Apply(template, messages, new byte[length])
                : Encoding.UTF8.GetString(buffer, 0, length);
        }
    }
}
