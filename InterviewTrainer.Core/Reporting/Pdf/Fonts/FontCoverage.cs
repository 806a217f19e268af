using System.Buffers.Binary;

namespace InterviewTrainer.Core.Reporting.Pdf.Fonts;

/// <summary>Which characters a TrueType font has a glyph for, read from its <c>cmap</c> table (formats 4 and 12).</summary>
internal sealed class FontCoverage
{
    private const int Cmap = 0x636D6170;

    /// <summary>First and last character of each stretch, in order.</summary>
    private List<(int First, int Last)> _stretches = [];

    private FontCoverage()
    {
    }

    /// <exception cref="InvalidDataException">It is no TrueType font with a Unicode table.</exception>
    public static FontCoverage Read(ReadOnlySpan<byte> font)
    {
        try
        {
            var coverage = new FontCoverage();
            var table = font[TableAt(font)..];
            for (var entry = 0; entry < U16(table, 2); entry++)
            {
                var (platform, encoding, at) = (U16(table, 4 + (8 * entry)), U16(table, 6 + (8 * entry)), (int)U32(table, 8 + (8 * entry)));
                if (platform is 0 || (platform == 3 && encoding is 1 or 10))
                {
                    coverage.Add(table[at..]);
                }
            }

            coverage.Merge();
            return coverage._stretches.Count > 0 ? coverage : throw new InvalidDataException("The font has no Unicode table.");
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new InvalidDataException("The font is damaged.", exception);
        }
    }

    public bool Has(int character)
    {
        var (low, high) = (0, _stretches.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last) = _stretches[middle];
            if (character < first)
            {
                high = middle - 1;
            }
            else if (character > last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two tables may say the same.</summary>
    private void Merge()
    {
        var all = _stretches.Order().ToList();
        _stretches = [];
        foreach (var (first, last) in all)
        {
            Add(first, last);
        }
    }

    private static int TableAt(ReadOnlySpan<byte> font)
    {
        for (var table = 0; table < U16(font, 4); table++)
        {
            if (U32(font, 12 + (16 * table)) == Cmap)
            {
                return (int)U32(font, 12 + (16 * table) + 8);
            }
        }

        throw new InvalidDataException("The font has no character table.");
    }

    private void Add(ReadOnlySpan<byte> table)
    {
        switch (U16(table, 0))
        {
            case 4:
                AddSegments(table);
                break;
            case 12:
                for (var group = 0; group < U32(table, 12); group++)
                {
                    Add((int)U32(table, 16 + (12 * group)), (int)U32(table, 20 + (12 * group)));
                }

                break;
        }
    }

    private void AddSegments(ReadOnlySpan<byte> table)
    {
        var twice = U16(table, 6);
        for (var at = 0; at < twice; at += 2)
        {
            var (end, start, delta, offset) = (U16(table, 14 + at), U16(table, 16 + twice + at), U16(table, 16 + (2 * twice) + at), U16(table, 16 + (3 * twice) + at));
            if (offset == 0)
            {
                Add(start, Math.Min(end, 0xFFFE), except: (0x10000 - delta) & 0xFFFF);
                continue;
            }

            for (var character = start; character <= end && character < 0xFFFF; character++)
            {
                if (U16(table, 16 + (3 * twice) + at + offset + (2 * (character - start))) != 0)
                {
                    Add(character, character);
                }
            }
        }
    }

    /// <param name="first">First character.</param>
    /// <param name="last">Last character.</param>
    /// <param name="except">The character whose glyph is the one for "missing".</param>
    private void Add(int first, int last, int except = -1)
    {
        if (except >= first && except <= last)
        {
            Add(first, except - 1);
            Add(except + 1, last);
        }
        else if (first <= last && !(_stretches.Count > 0 && Grow(first, last)))
        {
            _stretches.Add((first, last));
        }
    }

    /// <summary>Adds to the stretch before, where it goes on there.</summary>
    private bool Grow(int first, int last)
    {
        var (start, end) = _stretches[^1];
        if (first < start || first > end + 1)
        {
            return false;
        }

        _stretches[^1] = (start, Math.Max(end, last));
        return true;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
