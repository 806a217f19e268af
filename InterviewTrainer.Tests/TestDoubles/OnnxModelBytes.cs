using System.Text;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>
/// Writes small ONNX models (the protobuf of onnx.proto, operators of version 17) that load, but need not be what a program expects.
/// <see cref="StandIns.OnnxGraph"/> puts larger ones together.
/// </summary>
internal static class OnnxModelBytes
{
    public const int Float = 1;
    public const int Int32 = 6;
    public const int Int64 = 7;
    public const int Bool = 9;

    /// <summary>An input or output: its name, element type and dimensions, −1 for any.</summary>
    public sealed record Slot(string Name, int Type, params long[] Shape);

    /// <summary>A step of the graph, such as <c>Identity</c>.</summary>
    public sealed record Node(string Operator, string[] Inputs, string[] Outputs)
    {
        /// <summary>Whole numbers, or lists of them.</summary>
        public IReadOnlyDictionary<string, long[]> Attributes { get; init; } = new Dictionary<string, long[]>();
    }

    /// <summary>A constant: its bytes are little-endian.</summary>
    public sealed record Tensor(string Name, int Type, long[] Shape, byte[] Bytes);

    public static byte[] Model(Slot[] inputs, Slot[] outputs, params Node[] nodes) => Model(inputs, outputs, nodes, [], new Dictionary<string, string>());

    public static byte[] Model(
        IEnumerable<Slot> inputs, IEnumerable<Slot> outputs, IEnumerable<Node> nodes, IEnumerable<Tensor> constants, IReadOnlyDictionary<string, string> metadata)
    {
        byte[] graph =
        [
            .. nodes.SelectMany(node => Field(1, NodeProto(node))),
            .. Field(2, "graph"),
            .. constants.SelectMany(tensor => Field(5, TensorProto(tensor))),
            .. inputs.SelectMany(slot => Field(11, ValueInfo(slot))),
            .. outputs.SelectMany(slot => Field(12, ValueInfo(slot))),
        ];
        byte[] properties = [.. metadata.SelectMany(pair => Field(14, [.. Field(1, pair.Key), .. Field(2, pair.Value)]))];
        return [.. Field(1, 8L), .. Field(7, graph), .. Field(8, Field(2, 17L)), .. properties];
    }

    private static byte[] NodeProto(Node node) =>
    [
        .. node.Inputs.SelectMany(name => Field(1, name)),
        .. node.Outputs.SelectMany(name => Field(2, name)),
        .. Field(4, node.Operator),
        .. node.Attributes.SelectMany(attribute => Field(5, AttributeProto(attribute.Key, attribute.Value))),
    ];

    private static byte[] AttributeProto(string name, long[] values) => name == "axes"
        ? [.. Field(1, name), .. values.SelectMany(value => Field(8, value)), .. Field(20, 7L)]
        : [.. Field(1, name), .. Field(3, values[0]), .. Field(20, 2L)];

    private static byte[] TensorProto(Tensor tensor) =>
    [
        .. tensor.Shape.SelectMany(dimension => Field(1, dimension)), .. Field(2, (long)tensor.Type), .. Field(8, tensor.Name), .. Field(9, tensor.Bytes),
    ];

    private static byte[] ValueInfo(Slot slot)
    {
        byte[] shape = [.. slot.Shape.SelectMany(dimension => Field(1, dimension < 0 ? [] : Field(1, dimension)))];
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
