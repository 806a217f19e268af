using System.Text;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Writes small ONNX models (the protobuf of onnx.proto) that load, but need not be what a program expects.</summary>
internal static class OnnxModelBytes
{
    public const int Float = 1;
    public const int Int64 = 7;

    /// <summary>An input or output: its name, element type and dimensions.</summary>
    public sealed record Slot(string Name, int Type, params long[] Shape);

    /// <summary>A step of the graph, such as <c>Identity</c>.</summary>
    public sealed record Node(string Operator, string[] Inputs, string[] Outputs);

    public static byte[] Model(Slot[] inputs, Slot[] outputs, params Node[] nodes)
    {
        byte[] graph =
        [
            .. nodes.SelectMany(node => Field(1, [
                .. node.Inputs.SelectMany(name => Field(1, name)), .. node.Outputs.SelectMany(name => Field(2, name)), .. Field(4, node.Operator)])),
            .. Field(2, "graph"),
            .. inputs.SelectMany(slot => Field(11, ValueInfo(slot))),
            .. outputs.SelectMany(slot => Field(12, ValueInfo(slot))),
        ];
        return [.. Field(1, 8L), .. Field(7, graph), .. Field(8, Field(2, 17L))];
    }

    private static byte[] ValueInfo(Slot slot)
    {
        byte[] shape = [.. slot.Shape.SelectMany(dimension => Field(1, Field(1, dimension)))];
        return [.. Field(1, slot.Name), .. Field(2, Field(1, [.. Field(1, (long)slot.Type), .. Field(2, shape)]))];
    }

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] content) => [.. Varint((number << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Field(int number, long value) => [.. Varint(number << 3), .. Varint(value)];

    private static List<byte> Varint(long value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7)
        {
            bytes.Add((byte)(value | 128));
        }

        bytes.Add((byte)value);
        return bytes;
    }
}
