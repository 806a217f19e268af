using System.Text;

namespace InterviewTrainer.EngineHost.Language.Text;

/// <summary>
/// Makes text of the bytes that tokens stand for. A token may end inside a character: its beginning is held until the rest is there. What is no UTF-8 becomes
/// U+FFFD, as the Unicode standard has it (a replacement for each longest part that could have been one). Not thread-safe.
/// </summary>
internal sealed class Utf8Assembler
{
    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();

    /// <summary>The characters that are complete with <paramref name="piece"/>; often none.</summary>
    public string Push(ReadOnlySpan<byte> piece) => Decode(piece, flush: false);

    /// <summary>What is left at the end: a replacement for a character that never became complete, else nothing.</summary>
    public string Finish() => Decode([], flush: true);

    private string Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        Span<char> few = stackalloc char[64];
        var most = _decoder.GetCharCount(bytes, flush);
        var characters = most <= few.Length ? few : new char[most];
        return new string(characters[.._decoder.GetChars(bytes, characters, flush)]);
    }
}
