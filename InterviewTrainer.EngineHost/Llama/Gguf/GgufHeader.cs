namespace InterviewTrainer.EngineHost.Llama.Gguf;

/// <summary>What stands before the weights of a GGUF file, versions 2 and 3. Format: docs/gguf.md of the ggml project.</summary>
/// <param name="Metadata">Numbers as <see cref="double"/>, texts, and <see cref="GgufArray"/>.</param>
/// <param name="Tensors">The weights.</param>
/// <param name="DataStart">Where the weights begin in the file.</param>
internal sealed record GgufHeader(IReadOnlyDictionary<string, object> Metadata, IReadOnlyList<GgufTensorInfo> Tensors, long DataStart)
{
    private const uint Magic = 0x4655_4747;
    private const int MostTensors = 1 << 16;
    private const int MostKeys = 1 << 16;
    private const int LongestName = 1 << 10;
    private const int MostDimensions = 4;
    private const int DefaultAlignment = 32;

    public string Architecture => Text("general.architecture") ?? "";

    /// <exception cref="GgufException">It is something else, damaged or cut.</exception>
    public static GgufHeader Read(Stream stream)
    {
        try
        {
            return Read(new GgufReader(stream));
        }
        catch (EndOfStreamException)
        {
            throw new GgufException("it ends too early: it was not downloaded completely");
        }
        catch (OverflowException)
        {
            throw new GgufException("it describes a tensor that is larger than any file");
        }
    }

    public string? Text(string key) => Metadata.GetValueOrDefault(key) as string;

    public double? Number(string key) => Metadata.GetValueOrDefault(key) as double?;

    /// <summary>A key of this architecture, such as <c>context_length</c>.</summary>
    public double? OfArchitecture(string key) => Number($"{Architecture}.{key}");

    private static GgufHeader Read(GgufReader reader)
    {
        if (reader.UInt32() != Magic)
        {
            throw new GgufException("it is no GGUF file");
        }

        if (reader.UInt32() is not (2 or 3) and var version)
        {
            throw new GgufException($"it is of GGUF version {version}, and only 2 and 3 are known");
        }

        var (tensorCount, keyCount) = (reader.UInt64(), reader.UInt64());
        if (tensorCount > MostTensors || keyCount > MostKeys)
        {
            throw new GgufException($"it claims to have {tensorCount} tensors and {keyCount} keys");
        }

        var metadata = ReadMetadata(reader, (int)keyCount);
        var alignment = metadata.GetValueOrDefault("general.alignment") as double? ?? DefaultAlignment;
        if (alignment is not (8 or 16 or 32 or 64 or 128 or 256 or 512 or 1024 or 2048 or 4096))
        {
            throw new GgufException($"its alignment is {alignment}");
        }

        var tensors = ReadTensors(reader, (int)tensorCount, (long)alignment);
        return new GgufHeader(metadata, tensors, (reader.Position + (long)alignment - 1) / (long)alignment * (long)alignment);
    }

    private static Dictionary<string, object> ReadMetadata(GgufReader reader, int count)
    {
        var metadata = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = reader.Text(LongestName);
            if (!metadata.TryAdd(key, reader.Value(reader.Type())))
            {
                throw new GgufException("it has a key twice");
            }
        }

        return metadata;
    }

    private static List<GgufTensorInfo> ReadTensors(GgufReader reader, int count, long alignment)
    {
        var tensors = new List<GgufTensorInfo>(count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = reader.Text(LongestName);
            var dimensions = new long[reader.UInt32() is >= 1 and <= MostDimensions and var many ? many : throw new GgufException("it has a tensor without sensible dimensions")];
            for (var d = 0; d < dimensions.Length; d++)
            {
                dimensions[d] = checked((long)reader.UInt64());
            }

            var tensor = new GgufTensorInfo(name, dimensions, reader.UInt32(), checked((long)reader.UInt64()));
            if (dimensions.Any(dimension => dimension < 1) || tensor.Offset % alignment != 0 || !names.Add(name))
            {
                throw new GgufException("it describes a tensor that cannot be");
            }

            tensors.Add(tensor);
        }

        return tensors;
    }
}
