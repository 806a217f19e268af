using System.Runtime.CompilerServices;
using System.Text;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>Reads server-sent events: the <c>data</c> of each line that has some. Bytes that are no UTF-8 become U+FFFD.</summary>
internal static class SseReader
{
    /// <summary>A line is a piece of a reply; the longest real ones have a few thousand bytes.</summary>
    public const int MaxLineBytes = 1 << 20;

    private const int BlockBytes = 8192;

    /// <exception cref="InvalidDataException">A line has no end.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[BlockBytes];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, filled < MaxLineBytes ? filled * 2 : throw new InvalidDataException("A line of the stream has no end."));
            }

            var count = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            var searched = filled;
            filled += count;
            var start = 0;
            while (buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n') is >= 0 and var found)
            {
                if (Data(buffer.AsSpan(start, searched + found - start)) is { } data)
                {
                    yield return data;
                }

                start = searched = searched + found + 1;
            }

            if (count == 0)
            {
                if (Data(buffer.AsSpan(start, filled - start)) is { } last)
                {
                    yield return last;
                }

                yield break;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
        }
    }

    /// <summary>Null for comments, other fields and the empty lines between events.</summary>
    private static string? Data(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("data:"u8))
        {
            return null;
        }

        var data = line["data:"u8.Length..].Trim(" \r"u8);
        return data.IsEmpty ? null : Encoding.UTF8.GetString(data);
    }
}
