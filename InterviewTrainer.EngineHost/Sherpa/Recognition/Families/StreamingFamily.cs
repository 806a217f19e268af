using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>Streaming transducers of icefall: Zipformer and its predecessors.</summary>
internal static class StreamingFamily
{
    private const int Zipformer2StatesALayer = 6;

    /// <summary>Keys that hold a number for each stack of layers; all have the same length.</summary>
    private static readonly Dictionary<string, string[]> ListKeys = new()
    {
        ["zipformer2"] = ["encoder_dims", "query_head_dims", "value_head_dims", "num_heads", "num_encoder_layers", "cnn_module_kernels", "left_context_len"],
        ["zipformer"] = ["encoder_dims", "attention_dims", "num_encoder_layers", "cnn_module_kernels", "left_context_len"],
        ["conformer"] = [],
        ["lstm"] = [],
    };

    private static readonly Dictionary<string, string[]> NumberKeys = new()
    {
        ["zipformer2"] = [],
        ["zipformer"] = [],
        ["conformer"] = ["num_encoder_layers", "left_context", "encoder_dim", "pad_length", "cnn_module_kernel"],
        ["lstm"] = ["num_encoder_layers", "rnn_hidden_size", "d_model"],
    };

    public static void Configure(ModelFiles files, ref OnlineModelConfig config)
    {
        using var encoder = files.Open("encoder");
        using var decoder = files.Open("decoder");
        CheckEncoder(encoder);
        TransducerFamily.CheckIcefallDecoder(files.Folder, decoder);
        config.transducer.encoder = files.Strings.Add(encoder.Path);
        config.transducer.decoder = files.Strings.Add(decoder.Path);
        config.transducer.joiner = files.Checked("joiner", inputs: 2, outputs: 1);
        config.tokens = files.Path("tokens");
    }

    private static void CheckEncoder(OnnxFile encoder)
    {
        var type = encoder.Text("model_type");
        if (!ListKeys.TryGetValue(type, out var listKeys))
        {
            throw encoder.Unusable($"has a \"model_type\" that is none of {string.Join(", ", ListKeys.Keys)}");
        }

        encoder.Number("decode_chunk_len", 1, encoder.Number("T", 1, 100_000));
        foreach (var key in NumberKeys[type])
        {
            encoder.Number(key, 0, 1_000_000);
        }

        var lists = listKeys.ToDictionary(key => key, key => encoder.Numbers(key, 1, 100_000));
        if (lists.Values.Select(list => list.Length).Distinct().Count() > 1)
        {
            throw encoder.Unusable("has lists of different lengths in its metadata");
        }

        // States go in and come out by position.
        encoder.RequireForm(encoder.Outputs.Count, encoder.Outputs.Count);
        if (type == "zipformer2")
        {
            var tensors = 3 + (Zipformer2StatesALayer * lists["num_encoder_layers"].Sum());
            encoder.RequireForm(tensors, tensors);
        }
    }
}
