using System.Globalization;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>Puts an ONNX model together step by step; each step's result is a name that later steps take.</summary>
internal sealed class OnnxGraph
{
    private readonly OnnxModelWriter _model = new();
    private readonly List<OnnxSlot> _inputs = [];
    private readonly List<OnnxSlot> _outputs = [];
    private readonly Dictionary<string, string> _metadata = [];

    public string Input(string name, OnnxElementType type, params long[] shape)
    {
        _inputs.Add(new OnnxSlot(name, type, shape));
        return name;
    }

    /// <summary>Gives a result out under a name of its own.</summary>
    public void Output(string name, string result, OnnxElementType type, params long[] shape)
    {
        _model.Node("Identity", [result], [name]);
        _outputs.Add(new OnnxSlot(name, type, shape));
    }

    public string Constant(long[] values, params long[] shape) => Constant(values, OnnxElementType.Int64, shape);

    public string Constant(float[] values, params long[] shape) => Constant(values, OnnxElementType.Float, shape);

    /// <summary>A scalar.</summary>
    public string Constant(float value) => Constant([value], []);

    public string Op(string name, params string[] inputs) => _model.Node(name, inputs);

    public string Cast(string input, OnnxElementType type) => _model.Node("Cast", [input], ("to", (long)type));

    /// <summary>Adds a dimension of 1.</summary>
    public string Unsqueeze(string input, params long[] axes) => Op("Unsqueeze", input, Constant(axes, axes.Length));

    /// <summary>The largest element over some axes, or all of them; the axes stay, as 1, where <paramref name="keep"/> says so.</summary>
    public string Max(string input, bool keep, params long[] axes)
    {
        (string Name, object Value) kept = ("keepdims", keep ? 1L : 0L);
        return axes.Length == 0 ? _model.Node("ReduceMax", [input], kept) : _model.Node("ReduceMax", [input], ("axes", axes), kept);
    }

    /// <summary>The length of a dimension, as a tensor of one number.</summary>
    public string Length(string input, int axis) => Op("Slice", Op("Shape", input), Constant([axis], 1), Constant([axis + 1], 1));

    /// <summary>0, 1, 2 … as whole numbers, as many as a tensor of one number says.</summary>
    public string CountUp(string count) => Op("Range", Constant([0L]), Op("Squeeze", count), Constant([1L]));

    /// <summary>1 when the largest element is above a limit, else 0.</summary>
    public string IsLoud(string input, float limit) => Cast(Op("Greater", Max(input, keep: false), Constant(limit)), OnnxElementType.Float);

    /// <summary>1 where the number is, 0 elsewhere, along a new last axis of a given length.</summary>
    public string OneHot(string numbers, string range) => Cast(Op("Equal", Unsqueeze(numbers, -1), range), OnnxElementType.Float);

    /// <summary>0, 1, 2 … as whole numbers.</summary>
    public string Range(int count) => Constant([.. Enumerable.Range(0, count).Select(i => (long)i)], count);

    public void Metadata(string key, object value) => _metadata[key] = Convert.ToString(value, CultureInfo.InvariantCulture)!;

    public byte[] ToBytes() => _model.Finish(_inputs, _outputs, _metadata);

    /// <summary>Several values without a shape are a list, one is a scalar.</summary>
    private string Constant<T>(T[] values, OnnxElementType type, long[] shape)
        where T : unmanaged
        => _model.Constant(MemoryMarshal.AsBytes<T>(values), type, shape.Length == 0 && values.Length > 1 ? [values.Length] : shape);
}
