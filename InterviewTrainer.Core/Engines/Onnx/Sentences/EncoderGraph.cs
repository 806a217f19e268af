namespace InterviewTrainer.Core.Engines.Onnx.Sentences;

/// <summary>
/// The graph of the Universal Sentence Encoder's lite form (Cer et al. 2018): two transformer layers of four heads over piece embeddings, the mean of what comes
/// out, one tanh layer. Inputs are <c>ids</c> [n] and <c>timing</c> [n, 256]; the output is <c>meaning</c> [1, 512], not yet of unit length.
/// </summary>
internal sealed class EncoderGraph(WeightFiles weights)
{
    public const int Width = 256;
    public const int MeaningWidth = 512;
    private const int Heads = 4;
    private const float Epsilon = 1e-6f;

    private readonly OnnxModelWriter _model = new();

    public static IReadOnlyList<OnnxSlot> Inputs { get; } = [new("ids", OnnxElementType.Int64, [-1]), new("timing", OnnxElementType.Float, [-1, Width])];

    public static IReadOnlyList<OnnxSlot> Outputs { get; } = [new("meaning", OnnxElementType.Float, [1, MeaningWidth])];

    /// <summary>The model's bytes.</summary>
    public byte[] Build()
    {
        var embedded = _model.Node("Gather", [Weight("module/Embeddings_en"), "ids"]);
        var timed = Sum(embedded, "timing");
        var first = Sum(embedded, timed);
        var residual = Linear(first, "Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat", "Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat");
        var flow = FeedForward(0, Sum(residual, Attention(0, first, Width)));
        flow = FeedForward(1, Sum(flow, Attention(1, flow, MeaningWidth)));
        var mean = _model.Node("ReduceMean", [flow], ("axes", new long[] { 0 }), ("keepdims", 1L));
        var last = Linear(mean, "hidden_layers/tanh_layer_0/weights", "hidden_layers/tanh_layer_0/bias");
        _model.Node("Tanh", [last], ["meaning"]);
        return _model.Finish(Inputs, Outputs);
    }

    private string Attention(int layer, string input, int width)
    {
        var place = $"Encode/Layer_{layer}/TransformerLayer";
        var normal = Normal(input, $"{place}/layer_prepostprocess/layer_norm");
        var all = Linear(
            normal, $"{place}/MultiheadAttention/qkv_transform_single/kernel/part_0", $"{place}/MultiheadAttention/qkv_transform_single/bias/ConcatPartitions/concat");
        string[] parts = [$"q{layer}", $"k{layer}", $"v{layer}"];
        _model.Node("Split", [all], parts, ("axis", 1L));
        var query = _model.Node("Mul", [Split(parts[0], width, 1, 0, 2), _model.Constant(MathF.Pow(width / Heads, -0.5f))]);
        var scores = _model.Node("Softmax", [_model.Node("MatMul", [query, Split(parts[1], width, 1, 2, 0)])], ("axis", -1L));
        var heads = _model.Node("MatMul", [scores, Split(parts[2], width, 1, 0, 2)]);
        var joined = _model.Node("Reshape", [_model.Node("Transpose", [heads], ("perm", new long[] { 1, 0, 2 })), _model.Constant(-1L, width)]);
        return Linear(
            joined, $"{place}/MultiheadAttention/output_transform_single/kernel/part_0", $"{place}/MultiheadAttention/output_transform_single/bias/ConcatPartitions/concat");
    }

    /// <summary>[n, width] as heads: [n, 4, width / 4], its axes then in the given order.</summary>
    private string Split(string input, int width, params long[] order) =>
        _model.Node("Transpose", [_model.Node("Reshape", [input, _model.Constant(-1L, Heads, width / Heads)])], ("perm", order));

    private string FeedForward(int layer, string input)
    {
        var place = $"Encode/Layer_{layer}/TransformerLayer/FFN";
        var kernels = $"TransformerStack/Layer_{layer}/TransformerLayer/FFN";
        var normal = Normal(input, $"{place}/layer_prepostprocess/layer_norm");
        var wide = _model.Node("Relu", [Linear(normal, $"{kernels}/conv1/Tensordot/Reshape_1", $"{place}/conv1/bias/ConcatPartitions/concat")]);
        return Sum(input, Linear(wide, $"{kernels}/conv2/Tensordot/Reshape_1", $"{place}/conv2/bias/ConcatPartitions/concat"));
    }

    private string Normal(string input, string place) => _model.Node(
        "LayerNormalization",
        [input, Weight($"{place}/layer_norm_scale/ConcatPartitions/concat"), Weight($"{place}/layer_norm_bias/ConcatPartitions/concat")],
        ("axis", -1L),
        ("epsilon", Epsilon));

    private string Linear(string input, string kernel, string bias) => Sum(_model.Node("MatMul", [input, Weight(kernel)]), Weight(bias));

    private string Sum(string left, string right) => _model.Node("Add", [left, right]);

    /// <summary>A weight as a matrix or a row: leading dimensions of one are dropped.</summary>
    private string Weight(string ending)
    {
        var (shape, bytes) = weights.Find(ending);
        return _model.Constant(bytes.Span, OnnxElementType.Float, shape is [1, 1, var rows, var columns] ? [rows, columns] : shape);
    }
}
