using System.Text;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Text as native code takes it.</summary>
internal static class Utf8Text
{
    /// <summary>UTF-8 and a 0 at the end. What comes after a 0 in the text would be lost, so there must be none.</summary>
    /// <exception cref="ArgumentException">The text contains a 0.</exception>
    public static byte[] ZeroEnded(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("Text for native code must not contain a zero character.", nameof(text));
        }

        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
