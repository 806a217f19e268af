using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>
/// Puts an ONNX model together in memory (the protobuf of onnx.proto, operators of version 17), for weights that come in another format, and for the models that tests are made with. Only what
/// such graphs need: constants without compression, and attributes that are a whole number, a float or a list of whole numbers.
/// </summary>
internal sealed class OnnxModelWriter
{
    private const int IrVersion = 8;
    private const int OperatorVersion = 17;

    private readonly ArrayBufferWriter<byte> _graph = new();
    private int _names;

    /// <summary>Adds a step with one output.</summary>
    /// <returns>The output's name.</returns>
    public string Node(string operation, IEnumerable<string> inputs, params (string Name, object Value)[] attributes)
    {
        var output = $"v{++_names}";
        Node(operation, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds a step; its attributes' values are <see cref="long"/>, <see cref="float"/> or <c>long[]</c>.</summary>
    public void Node(string operation, IEnumerable<string> inputs, IEnumerable<string> outputs, params (string Name, object Value)[] attributes)
    {
        var node = new ArrayBufferWriter<byte>();
        foreach (var input in inputs)
        {
            Text(node, 1, input);
        }

        foreach (var output in outputs)
        {
            Text(node, 2, output);
        }

        Text(node, 4, operation);
        foreach (var (name, value) in attributes)
        {
            Bytes(node, 5, Attribute(name, value));
        }

        Bytes(_graph, 1, node.WrittenSpan);
    }

    /// <summary>Adds a constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(ReadOnlySpan<byte> littleEndian, OnnxElementType type, params ReadOnlySpan<long> shape)
    {
        var name = $"c{++_names}";
        var tensor = new ArrayBufferWriter<byte>(littleEndian.Length + 64);
        foreach (var dimension in shape)
        {
            Number(tensor, 1, dimension);
        }

        Number(tensor, 2, (long)type);
        Text(tensor, 8, name);
        Bytes(tensor, 9, littleEndian);
        Bytes(_graph, 5, tensor.WrittenSpan);
        return name;
    }

    /// <inheritdoc cref="Constant(ReadOnlySpan{byte}, OnnxElementType, ReadOnlySpan{long})"/>
    public string Constant(params long[] values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        for (var at = 0; at < values.Length; at++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at * sizeof(long)), values[at]);
        }

        return Constant(bytes, OnnxElementType.Int64, values.Length);
    }

    /// <inheritdoc cref="Constant(ReadOnlySpan{byte}, OnnxElementType, ReadOnlySpan{long})"/>
    public string Constant(float value)
    {
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return Constant(bytes, OnnxElementType.Float);
    }

    /// <summary>The finished model.</summary>
    /// <param name="inputs">What it takes; a dimension of −1 may have any length.</param>
    /// <param name="outputs">What it gives.</param>
    /// <param name="metadata">Custom metadata, which ONNX Runtime hands to whoever loads the model.</param>
    public byte[] Finish(IReadOnlyList<OnnxSlot> inputs, IReadOnlyList<OnnxSlot> outputs, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Text(_graph, 2, "graph");
        foreach (var input in inputs)
        {
            Bytes(_graph, 11, ValueInfo(input));
        }

        foreach (var output in outputs)
        {
            Bytes(_graph, 12, ValueInfo(output));
        }

        var model = new ArrayBufferWriter<byte>(_graph.WrittenCount + 64);
        Number(model, 1, IrVersion);
        Bytes(model, 7, _graph.WrittenSpan);
        var operators = new ArrayBufferWriter<byte>();
        Number(operators, 2, OperatorVersion);
        Bytes(model, 8, operators.WrittenSpan);
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            var property = new ArrayBufferWriter<byte>();
            Text(property, 1, key);
            Text(property, 2, value);
            Bytes(model, 14, property.WrittenSpan);
        }

        return model.WrittenSpan.ToArray();
    }

    private static byte[] Attribute(string name, object value)
    {
        var attribute = new ArrayBufferWriter<byte>();
        Text(attribute, 1, name);
        switch (value)
        {
            case long number:
                Number(attribute, 3, number);
                Number(attribute, 20, 2);
                break;
            case float number:
                attribute.Write<byte>([(2 << 3) | 5]);
                Span<byte> bytes = stackalloc byte[sizeof(float)];
                BinaryPrimitives.WriteSingleLittleEndian(bytes, number);
                attribute.Write(bytes);
                Number(attribute, 20, 1);
                break;
            case long[] numbers:
                foreach (var number in numbers)
                {
                    Number(attribute, 8, number);
                }

                Number(attribute, 20, 7);
                break;
            default:
                throw new ArgumentException($"An attribute cannot be a {value.GetType().Name}.", nameof(value));
        }

        return attribute.WrittenSpan.ToArray();
    }

    private static byte[] ValueInfo(OnnxSlot slot)
    {
        var shape = new ArrayBufferWriter<byte>();
        foreach (var length in slot.Shape)
        {
            var dimension = new ArrayBufferWriter<byte>();
            if (length >= 0)
            {
                Number(dimension, 1, length);
            }

            Bytes(shape, 1, dimension.WrittenSpan);
        }

        var tensor = new ArrayBufferWriter<byte>();
        Number(tensor, 1, (long)slot.Type);
        Bytes(tensor, 2, shape.WrittenSpan);
        var type = new ArrayBufferWriter<byte>();
        Bytes(type, 1, tensor.WrittenSpan);
        var info = new ArrayBufferWriter<byte>();
        Text(info, 1, slot.Name);
        Bytes(info, 2, type.WrittenSpan);
        return info.WrittenSpan.ToArray();
    }

    private static void Text(ArrayBufferWriter<byte> to, int field, string text) => Bytes(to, field, Encoding.UTF8.GetBytes(text));

    private static void Bytes(ArrayBufferWriter<byte> to, int field, ReadOnlySpan<byte> content)
    {
        Varint(to, (field << 3) | 2);
        Varint(to, content.Length);
        to.Write(content);
    }

    private static void Number(ArrayBufferWriter<byte> to, int field, long value)
    {
        Varint(to, field << 3);
        Varint(to, value);
    }

    private static void Varint(ArrayBufferWriter<byte> to, long value)
    {
        var rest = (ulong)value;
        for (; rest > 127; rest >>= 7)
        {
            to.Write<byte>([(byte)(rest | 128)]);
        }

        to.Write<byte>([(byte)rest]);
    }
}
