using System.Text;

namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>
/// Writes a GGUF file of version 3: header, metadata, the tensors' descriptions, and their data, each at a multiple of the alignment. The data is made while it is
/// written, so that a large file needs little memory. Format: docs/gguf.md of the ggml project.
/// </summary>
internal sealed class GgufWriter
{
    private const uint Version = 3;
    private const int Alignment = 32;
    private const int ChunkBlocks = 4096;

    private readonly List<KeyValuePair<string, object>> _metadata = [];
    private readonly List<GgufTensor> _tensors = [];

    /// <summary>Adds a key.</summary>
    /// <param name="key">Such as <c>general.architecture</c>.</param>
    /// <param name="value">A number, a <see cref="bool"/>, a <see cref="string"/>, or a list of one of them.</param>
    /// <exception cref="ArgumentException">GGUF has no such type.</exception>
    public GgufWriter Set(string key, object value)
    {
        GgufValue.RequireKnown(value);
        _metadata.Add(new(key, value));
        return this;
    }

    public GgufWriter Add(GgufTensor tensor)
    {
        _tensors.Add(tensor);
        return this;
    }

    public void Write(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        Write(file);
    }

    public void Write(Stream stream)
    {
        var header = new MemoryStream();
        WriteHeader(header);
        header.Position = 0;
        header.CopyTo(stream);
        Pad(stream, header.Length);
        var buffer = Array.Empty<byte>();
        foreach (var tensor in _tensors)
        {
            var chunk = GgmlBlock.Of(tensor.Type).Bytes * ChunkBlocks;
            buffer = buffer.Length >= chunk ? buffer : new byte[chunk];
            for (var left = tensor.Bytes; left > 0;)
            {
                var blocks = buffer.AsSpan(0, (int)Math.Min(left, chunk));
                tensor.Fill(blocks);
                stream.Write(blocks);
                left -= blocks.Length;
            }

            Pad(stream, tensor.Bytes);
        }
    }

    private void WriteHeader(MemoryStream header)
    {
        using var writer = new BinaryWriter(header, Encoding.UTF8, leaveOpen: true);
        writer.Write("GGUF"u8);
        writer.Write(Version);
        writer.Write((ulong)_tensors.Count);
        writer.Write((ulong)_metadata.Count + 1);
        WriteKey(writer, "general.alignment", (uint)Alignment);
        foreach (var (key, value) in _metadata)
        {
            WriteKey(writer, key, value);
        }

        var offset = 0L;
        foreach (var tensor in _tensors)
        {
            GgufValue.WriteText(writer, tensor.Name);
            writer.Write((uint)tensor.Dimensions.Count);
            foreach (var dimension in tensor.Dimensions)
            {
                writer.Write((ulong)dimension);
            }

            writer.Write((uint)tensor.Type);
            writer.Write((ulong)offset);
            offset += tensor.Bytes + Padding(tensor.Bytes);
        }
    }

    private static void WriteKey(BinaryWriter writer, string key, object value)
    {
        GgufValue.WriteText(writer, key);
        GgufValue.Write(writer, value);
    }

    private static void Pad(Stream stream, long written) => stream.Write(new byte[Padding(written)]);

    private static int Padding(long written) => (int)((Alignment - (written % Alignment)) % Alignment);
}
