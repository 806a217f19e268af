using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>Whisper: encoder, decoder and their metadata. Token times where the decoder gives its attention, else the times of segments.</summary>
internal static class WhisperFamily
{
    private const int DecoderInputs = 6;
    private const int DecoderOutputs = 3;
    private const int MaxTokens = 1_000_000;
    private const int MaxCacheFloats = 1 << 28;

    private static readonly string[] TokenKeys = ["sot", "eot", "blank_id", "translate", "transcribe", "no_timestamps", "no_speech"];

    /// <returns>The languages that it can be told; empty for a model of one language.</returns>
    public static IReadOnlyList<string> Configure(ModelFiles files, ref OfflineModelConfig config)
    {
        var languages = CheckEncoder(files, out config.whisper.encoder);
        using var decoder = files.Open("decoder");
        if (decoder.Inputs.Count != DecoderInputs || decoder.Outputs.Count < DecoderOutputs)
        {
            decoder.RequireForm(DecoderInputs, DecoderOutputs);
        }

        TokenFile.Read(files.Folder).RequireBase64();
        config.whisper.decoder = files.Strings.Add(decoder.Path);
        config.whisper.task = files.Strings.Add("transcribe");

        // The two exclude one another: aligned tokens need the mark that there are no times among the text.
        var aligned = decoder.Outputs.Count > DecoderOutputs;
        config.whisper.enable_token_timestamps = aligned ? 1 : 0;
        config.whisper.enable_segment_timestamps = aligned ? 0 : 1;
        return languages;
    }

    private static string[] CheckEncoder(ModelFiles files, out nint path)
    {
        using var encoder = files.Open("encoder");
        encoder.RequireForm(inputs: 1, outputs: 2);
        path = files.Strings.Add(encoder.Path);
        encoder.Number("n_mels", 1, 512);
        var cache = (long)encoder.Number("n_text_layer", 1, 1000) * encoder.Number("n_text_ctx", 8, 100_000) * encoder.Number("n_text_state", 1, 100_000);
        if (cache > MaxCacheFloats)
        {
            throw encoder.Unusable("asks for more memory than any such model");
        }

        var vocabulary = encoder.Number("n_vocab", 1, MaxTokens);
        foreach (var key in TokenKeys)
        {
            encoder.Number(key, 0, vocabulary - 1);
        }

        var start = encoder.Numbers("sot_sequence", 0, vocabulary - 1);
        if (encoder.Number("is_multilingual", 0, 1) == 0)
        {
            return [];
        }

        var tokens = encoder.Numbers("all_language_tokens", 0, vocabulary - 1);
        var codes = encoder.Text("all_language_codes").Split(',');
        return tokens.Length == codes.Length && start.Length == 3
            ? codes
            : throw encoder.Unusable("names languages that do not go with its tokens");
    }
}
