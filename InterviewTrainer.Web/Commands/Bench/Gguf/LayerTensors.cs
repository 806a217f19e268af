namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>The tensors of a model's blocks, and the norm after them.</summary>
/// <param name="shape">The model's sizes.</param>
/// <param name="weights">What they are filled with.</param>
/// <param name="typeOf">Name of a tensor in a block and the block's number → how it is stored.</param>
/// <param name="deviationOf">Length of a row → standard deviation of its weights.</param>
internal sealed class LayerTensors(ModelShape shape, RandomWeights weights, Func<string, int, GgmlType> typeOf, Func<int, float> deviationOf)
{
    public void AddTo(GgufWriter file)
    {
        var (query, keyValue) = (shape.Heads * shape.HeadSize, shape.KeyValueHeads * shape.HeadSize);
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            file.Add(Norm($"blk.{layer}.attn_norm.weight", shape.Width))
                .Add(Matrix(layer, "attn_q", shape.Width, query))
                .Add(Matrix(layer, "attn_k", shape.Width, keyValue))
                .Add(Matrix(layer, "attn_v", shape.Width, keyValue))
                .Add(Matrix(layer, "attn_output", query, shape.Width))
                .Add(Norm($"blk.{layer}.attn_q_norm.weight", shape.HeadSize))
                .Add(Norm($"blk.{layer}.attn_k_norm.weight", shape.HeadSize))
                .Add(Norm($"blk.{layer}.ffn_norm.weight", shape.Width))
                .Add(Matrix(layer, "ffn_gate", shape.Width, shape.FeedForward))
                .Add(Matrix(layer, "ffn_up", shape.Width, shape.FeedForward))
                .Add(Matrix(layer, "ffn_down", shape.FeedForward, shape.Width));
        }

        file.Add(Norm("output_norm.weight", shape.Width));
    }

    private static GgufTensor Norm(string name, int length) => new(name, GgmlType.F32, [length], RandomWeights.FillOnes);

    private GgufTensor Matrix(int layer, string name, int from, int to)
    {
        var type = typeOf(name, layer);
        return new GgufTensor($"blk.{layer}.{name}.weight", type, [from, to], weights.Fill(type, deviationOf(from)));
    }
}
