using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>Transducers that hear a whole sound: icefall's (Zipformer, Conformer) and NeMo's (Parakeet).</summary>
internal static class TransducerFamily
{
    private static readonly string[] IcefallTypes = ["conformer", "zipformer", "zipformer2"];

    public static void Configure(ModelFiles files, ref OfflineModelConfig config)
    {
        using var encoder = files.Open("encoder");
        using var decoder = files.Open("decoder");
        config.transducer.encoder = files.Strings.Add(encoder.Path);
        config.transducer.decoder = files.Strings.Add(decoder.Path);
        config.transducer.joiner = files.Checked("joiner", inputs: 2, outputs: 1);
        encoder.RequireForm(inputs: 2, outputs: 2);
        var isNemo = encoder.OptionalText("pred_rnn_layers") is not null;
        if (isNemo)
        {
            CheckNemo(files.Folder, encoder, decoder);
        }
        else if (!IcefallTypes.Contains(encoder.Text("model_type")))
        {
            throw encoder.Unusable($"has a \"model_type\" that is none of {string.Join(", ", IcefallTypes)}");
        }
        else
        {
            CheckIcefallDecoder(files.Folder, decoder);
        }

        config.model_type = files.Strings.Add(isNemo ? "nemo_transducer" : "transducer");
    }

    /// <summary>The same for models that hear a whole sound and for those that hear it as it comes.</summary>
    public static void CheckIcefallDecoder(ModelFolder folder, OnnxFile decoder)
    {
        decoder.RequireForm(inputs: 1, outputs: 1);
        decoder.Number("context_size", 1, 64);
        TokenFile.Read(folder).RequireNumbers(decoder.Number("vocab_size", 2, 1_000_000));
    }

    private static void CheckNemo(ModelFolder folder, OnnxFile encoder, OnnxFile decoder)
    {
        encoder.Number("pred_rnn_layers", 1, 100);
        encoder.Number("pred_hidden", 1, 100_000);
        encoder.Number("subsampling_factor", 1, 64);
        NemoFeatures.Check(encoder);
        decoder.RequireForm(inputs: 4, outputs: 4);

        // NeMo does not count its blank, which is the last token.
        var tokens = TokenFile.Read(folder);
        tokens.RequireNumbers(encoder.Number("vocab_size", 1, 1_000_000) + 1);
        tokens.RequireSymbols("<blk>");
    }
}
