using System.Globalization;
using System.Runtime.InteropServices;
using static InterviewTrainer.Tests.TestDoubles.OnnxModelBytes;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>Puts an ONNX model together step by step; each step's result is a name that later steps take.</summary>
internal sealed class OnnxGraph
{
    private readonly List<Slot> _inputs = [];
    private readonly List<Slot> _outputs = [];
    private readonly List<Node> _nodes = [];
    private readonly List<Tensor> _constants = [];
    private readonly Dictionary<string, string> _metadata = [];
    private int _names;

    public string Input(string name, int type, params long[] shape)
    {
        _inputs.Add(new Slot(name, type, shape));
        return name;
    }

    /// <summary>Gives a result out under a name of its own.</summary>
    public void Output(string name, string result, int type, params long[] shape)
    {
        _nodes.Add(new Node("Identity", [result], [name]));
        _outputs.Add(new Slot(name, type, shape));
    }

    public string Constant(long[] values, params long[] shape) => Add(OnnxModelBytes.Int64, shape.Length == 0 && values.Length > 1 ? [values.Length] : shape, MemoryMarshal.AsBytes<long>(values).ToArray());

    public string Constant(float[] values, params long[] shape) => Add(Float, shape.Length == 0 && values.Length > 1 ? [values.Length] : shape, MemoryMarshal.AsBytes<float>(values).ToArray());

    /// <summary>A scalar.</summary>
    public string Constant(float value) => Constant([value], []);

    public string Op(string name, params string[] inputs) => OpWith(name, [], inputs);

    public string OpWith(string name, Dictionary<string, long[]> attributes, params string[] inputs)
    {
        var result = Name();
        _nodes.Add(new Node(name, inputs, [result]) { Attributes = attributes });
        return result;
    }

    public string Cast(string input, int type) => OpWith("Cast", new() { ["to"] = [type] }, input);

    /// <summary>Adds a dimension of 1.</summary>
    public string Unsqueeze(string input, params long[] axes) => Op("Unsqueeze", input, Constant(axes, axes.Length));

    /// <summary>The largest element over some axes, or all of them; the axes stay, as 1, where <paramref name="keep"/> says so.</summary>
    public string Max(string input, bool keep, params long[] axes) =>
        OpWith("ReduceMax", axes.Length == 0 ? new() { ["keepdims"] = [keep ? 1 : 0] } : new() { ["axes"] = axes, ["keepdims"] = [keep ? 1 : 0] }, input);

    /// <summary>The length of a dimension, as a tensor of one number.</summary>
    public string Length(string input, int axis) => Op("Slice", Op("Shape", input), Constant([axis], 1), Constant([axis + 1], 1));

    /// <summary>0, 1, 2 … as whole numbers, as many as a tensor of one number says.</summary>
    public string CountUp(string count) => Op("Range", Constant([0L]), Op("Squeeze", count), Constant([1L]));

    /// <summary>1 when the largest element is above a limit, else 0.</summary>
    public string IsLoud(string input, float limit) => Cast(Op("Greater", Max(input, keep: false), Constant(limit)), Float);

    /// <summary>1 where the number is, 0 elsewhere, along a new last axis of a given length.</summary>
    public string OneHot(string numbers, string range) => Cast(Op("Equal", Unsqueeze(numbers, -1), range), Float);

    /// <summary>0, 1, 2 … as whole numbers.</summary>
    public string Range(int count) => Constant([.. Enumerable.Range(0, count).Select(i => (long)i)], count);

    public void Metadata(string key, object value) => _metadata[key] = Convert.ToString(value, CultureInfo.InvariantCulture)!;

    public byte[] ToBytes() => Model(_inputs, _outputs, _nodes, _constants, _metadata);

    private string Add(int type, long[] shape, byte[] bytes)
    {
        var tensor = new Tensor(Name(), type, shape, bytes);
        _constants.Add(tensor);
        return tensor.Name;
    }

    private string Name() => $"v{_names++}";
}
