using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Sherpa.Layout;

/// <summary>SherpaOnnxOfflineTtsVitsModelConfig; Piper's voices are of this kind.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct VitsModelConfig
{
    public nint model;
    public nint lexicon;
    public nint tokens;
    public nint data_dir;
    public float noise_scale;
    public float noise_scale_w;
    public float length_scale;
    public nint dict_dir;
}

/// <summary>SherpaOnnxOfflineTtsMatchaModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MatchaModelConfig
{
    public nint acoustic_model;
    public nint vocoder;
    public nint lexicon;
    public nint tokens;
    public nint data_dir;
    public float noise_scale;
    public float length_scale;
    public nint dict_dir;
}

/// <summary>SherpaOnnxOfflineTtsKokoroModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KokoroModelConfig
{
    public nint model;
    public nint voices;
    public nint tokens;
    public nint data_dir;
    public float length_scale;
    public nint dict_dir;
    public nint lexicon;
    public nint lang;
}

/// <summary>SherpaOnnxOfflineTtsKittenModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KittenModelConfig
{
    public nint model;
    public nint voices;
    public nint tokens;
    public nint data_dir;
    public float length_scale;
}

/// <summary>SherpaOnnxOfflineTtsZipvoiceModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ZipvoiceModelConfig
{
    public nint tokens;
    public nint encoder;
    public nint decoder;
    public nint vocoder;
    public nint data_dir;
    public nint lexicon;
    public float feat_scale;
    public float t_shift;
    public float target_rms;
    public float guidance_scale;
}

/// <summary>SherpaOnnxOfflineTtsPocketModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PocketModelConfig
{
    public nint lm_flow;
    public nint lm_main;
    public nint encoder;
    public nint decoder;
    public nint text_conditioner;
    public nint vocab_json;
    public nint token_scores_json;
    public int voice_embedding_cache_capacity;
}

/// <summary>SherpaOnnxOfflineTtsSupertonicModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SupertonicModelConfig
{
    public nint duration_predictor;
    public nint text_encoder;
    public nint vector_estimator;
    public nint vocoder;
    public nint tts_json;
    public nint unicode_indexer;
    public nint voice_style;
}

/// <summary>SherpaOnnxOfflineTtsConfig, its SherpaOnnxOfflineTtsModelConfig first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineTtsConfig
{
    public VitsModelConfig vits;
    public int num_threads;
    public int debug;
    public nint provider;
    public MatchaModelConfig matcha;
    public KokoroModelConfig kokoro;
    public KittenModelConfig kitten;
    public ZipvoiceModelConfig zipvoice;
    public PocketModelConfig pocket;
    public SupertonicModelConfig supertonic;
    public nint rule_fsts;
    public int max_num_sentences;
    public nint rule_fars;
    public float silence_scale;
}

/// <summary>SherpaOnnxGeneratedAudio: mono, −1 to 1.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GeneratedAudio
{
    public float* samples;
    public int n;
    public int sample_rate;
}
