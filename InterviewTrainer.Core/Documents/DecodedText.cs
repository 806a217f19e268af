using System.Text;

namespace InterviewTrainer.Core.Documents;

/// <summary>Bytes of a text file as text.</summary>
internal static class DecodedText
{
    /// <summary>More of them, in a file without a byte order mark, than any text has.</summary>
    private const double MostControls = 0.002;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What Windows-1252 has in place of Latin-1's C1 control characters, 0x80 to 0x9F.</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text, by its byte order mark, as UTF-8, or else as Windows-1252; null where the bytes are no text.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes[3..]),
            _ => Utf8(bytes) ?? Windows(bytes),
        };
        return text is not null && IsText(text) ? text : null;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Windows(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            text[at] = from[at] is >= 0x80 and <= 0x9F and var special ? Windows1252[special - 0x80] : (char)from[at];
        }
    });

    private static bool IsText(string text) =>
        text.Count(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f') || letter == '\uFFFD') <= text.Length * MostControls;
}
