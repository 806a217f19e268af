using System.Buffers.Binary;
using System.Text;

namespace InterviewTrainer.EngineHost.Llama.Gguf;

/// <summary>Reads the values of a GGUF header, never further than the file goes.</summary>
internal sealed class GgufReader(Stream stream)
{
    private const int LongestText = 16 << 20;
    private const int MostItems = 16 << 20;
    private const int KeptItems = 4096;

    private readonly byte[] _buffer = new byte[8];

    public long Position => stream.Position;

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    /// <param name="longest">Bytes.</param>
    public string Text(int longest = LongestText)
    {
        var bytes = new byte[TextLength(longest)];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public GgufType Type()
    {
        var type = (GgufType)UInt32();
        return Enum.IsDefined(type) ? type : throw new GgufException($"its metadata has a value of the unknown type {(uint)type}");
    }

    /// <summary>A <see cref="double"/> for numbers and truth values, a <see cref="string"/>, or a <see cref="GgufArray"/>.</summary>
    public object Value(GgufType type) => type switch
    {
        GgufType.String => Text(),
        GgufType.Array => Array(),
        _ => Number(type),
    };

    private GgufArray Array()
    {
        var type = Type();
        var count = UInt64();
        if (type == GgufType.Array || count > MostItems)
        {
            throw new GgufException($"its metadata has a list of {count} items of type {type}");
        }

        var numbers = new List<double>();
        for (ulong i = 0; i < count; i++)
        {
            if (type == GgufType.String)
            {
                Skip(TextLength(LongestText));
            }
            else if (Number(type) is var number && count <= KeptItems)
            {
                numbers.Add(number);
            }
        }

        return new GgufArray(type, (long)count, numbers);
    }

    private double Number(GgufType type) => type switch
    {
        GgufType.UInt8 or GgufType.Bool => Bytes(1)[0],
        GgufType.Int8 => (sbyte)Bytes(1)[0],
        GgufType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2)),
        GgufType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(Bytes(2)),
        GgufType.UInt32 => UInt32(),
        GgufType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4)),
        GgufType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(Bytes(4)),
        GgufType.UInt64 => UInt64(),
        GgufType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8)),
        GgufType.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8)),
        _ => throw new GgufException($"its metadata has {type} where a number is wanted"),
    };

    private int TextLength(int longest)
    {
        var length = UInt64();
        return length <= (ulong)Math.Min(longest, stream.Length - stream.Position)
            ? (int)length
            : throw new GgufException($"its metadata has a text of {length} bytes");
    }

    private void Skip(int bytes) => stream.Seek(bytes, SeekOrigin.Current);

    private ReadOnlySpan<byte> Bytes(int count)
    {
        stream.ReadExactly(_buffer, 0, count);
        return _buffer.AsSpan(0, count);
    }
}
