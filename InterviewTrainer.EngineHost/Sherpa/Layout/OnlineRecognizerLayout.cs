using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Sherpa.Layout;

/// <summary>SherpaOnnxOnlineModelConfig. A model of one field (a path) stands here as that path.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OnlineModelConfig
{
    public TransducerModelConfig transducer;
    public nint paraformer_encoder;
    public nint paraformer_decoder;
    public nint zipformer2_ctc;
    public nint tokens;
    public int num_threads;
    public nint provider;
    public int debug;
    public nint model_type;
    public nint modeling_unit;
    public nint bpe_vocab;
    public nint tokens_buf;
    public int tokens_buf_size;
    public nint nemo_ctc;
    public nint t_one_ctc;
}

/// <summary>SherpaOnnxOnlineRecognizerConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OnlineRecognizerConfig
{
    public FeatureConfig feat_config;
    public OnlineModelConfig model_config;
    public nint decoding_method;
    public int max_active_paths;
    public int enable_endpoint;
    public float rule1_min_trailing_silence;
    public float rule2_min_trailing_silence;
    public float rule3_min_utterance_length;
    public nint hotwords_file;
    public float hotwords_score;
    public CtcFstDecoderConfig ctc_fst_decoder_config;
    public nint rule_fsts;
    public nint rule_fars;
    public float blank_penalty;
    public nint hotwords_buf;
    public int hotwords_buf_size;
    public HomophoneReplacerConfig hr;
}

/// <summary>SherpaOnnxOnlineRecognizerResult.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OnlineRecognizerResult
{
    public byte* text;
    public byte* tokens;
    public byte** tokens_arr;
    public float* timestamps;
    public int count;
    public byte* json;
}
