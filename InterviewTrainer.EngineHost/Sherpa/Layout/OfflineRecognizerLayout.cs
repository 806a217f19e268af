using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Sherpa.Layout;

// The structs of sherpa-onnx 1.13.8's C API, native names kept. Texts are pointers to zero-terminated UTF-8, null for none.
// The order is the binary's own: SherpaLibrary compares the sizes, "check-speech" reads the fields back.

/// <summary>SherpaOnnxFeatureConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FeatureConfig
{
    public int sample_rate;
    public int feature_dim;
}

/// <summary>SherpaOnnxHomophoneReplacerConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HomophoneReplacerConfig
{
    public nint dict_dir;
    public nint lexicon;
    public nint rule_fsts;
}

/// <summary>SherpaOnnxOnlineCtcFstDecoderConfig and SherpaOnnxOfflineCtcFstDecoderConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CtcFstDecoderConfig
{
    public nint graph;
    public int max_active;
}

/// <summary>SherpaOnnxOfflineTransducerModelConfig and SherpaOnnxOnlineTransducerModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TransducerModelConfig
{
    public nint encoder;
    public nint decoder;
    public nint joiner;
}

/// <summary>SherpaOnnxOfflineWhisperModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineWhisperModelConfig
{
    public nint encoder;
    public nint decoder;
    public nint language;
    public nint task;
    public int tail_paddings;
    public int enable_token_timestamps;
    public int enable_segment_timestamps;
}

/// <summary>SherpaOnnxOfflineSenseVoiceModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineSenseVoiceModelConfig
{
    public nint model;
    public nint language;
    public int use_itn;
}

/// <summary>SherpaOnnxOfflineMoonshineModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineMoonshineModelConfig
{
    public nint preprocessor;
    public nint encoder;
    public nint uncached_decoder;
    public nint cached_decoder;
    public nint merged_decoder;
}

/// <summary>SherpaOnnxOfflineCanaryModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineCanaryModelConfig
{
    public nint encoder;
    public nint decoder;
    public nint src_lang;
    public nint tgt_lang;
    public int use_pnc;
}

/// <summary>SherpaOnnxOfflineFunASRNanoModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineFunAsrNanoModelConfig
{
    public nint encoder_adaptor;
    public nint llm;
    public nint embedding;
    public nint tokenizer;
    public nint system_prompt;
    public nint user_prompt;
    public int max_new_tokens;
    public float temperature;
    public float top_p;
    public int seed;
    public nint language;
    public int itn;
    public nint hotwords;
}

/// <summary>SherpaOnnxOfflineQwen3ASRModelConfig; not used, but it takes its place. Later releases have four more fields.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineQwen3AsrModelConfig
{
    public nint conv_frontend;
    public nint encoder;
    public nint decoder;
    public nint tokenizer;
    public int max_total_len;
    public int max_new_tokens;
    public float temperature;
    public float top_p;
    public int seed;
    public nint hotwords;
}

/// <summary>SherpaOnnxOfflineCohereTranscribeModelConfig; not used, but it takes its place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineCohereTranscribeModelConfig
{
    public nint encoder;
    public nint decoder;
    public nint language;
    public int use_punct;
    public int use_itn;
}

/// <summary>SherpaOnnxOfflineModelConfig. A model of one field (a path) stands here as that path.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineModelConfig
{
    public TransducerModelConfig transducer;
    public nint paraformer;
    public nint nemo_ctc;
    public OfflineWhisperModelConfig whisper;
    public nint tdnn;
    public nint tokens;
    public int num_threads;
    public int debug;
    public nint provider;
    public nint model_type;
    public nint modeling_unit;
    public nint bpe_vocab;
    public nint telespeech_ctc;
    public OfflineSenseVoiceModelConfig sense_voice;
    public OfflineMoonshineModelConfig moonshine;
    public nint fire_red_asr_encoder;
    public nint fire_red_asr_decoder;
    public nint dolphin;
    public nint zipformer_ctc;
    public OfflineCanaryModelConfig canary;
    public nint wenet_ctc;
    public nint omnilingual;
    public nint medasr;
    public OfflineFunAsrNanoModelConfig funasr_nano;
    public nint fire_red_asr_ctc;
    public OfflineQwen3AsrModelConfig qwen3_asr;
    public OfflineCohereTranscribeModelConfig cohere_transcribe;
}

/// <summary>SherpaOnnxOfflineRecognizerConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OfflineRecognizerConfig
{
    public FeatureConfig feat_config;
    public OfflineModelConfig model_config;
    public nint lm_model;
    public float lm_scale;
    public nint decoding_method;
    public int max_active_paths;
    public nint hotwords_file;
    public float hotwords_score;
    public nint rule_fsts;
    public nint rule_fars;
    public float blank_penalty;
    public HomophoneReplacerConfig hr;
    public CtcFstDecoderConfig ctc_fst_decoder_config;
}

/// <summary>SherpaOnnxOfflineRecognizerResult. Arrays run parallel to the tokens or the segments; null where the model gives none.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OfflineRecognizerResult
{
    public byte* text;
    public float* timestamps;
    public int count;
    public byte* tokens;
    public byte** tokens_arr;
    public byte* json;
    public byte* lang;
    public byte* emotion;
    public byte* @event;
    public float* durations;
    public float* ys_log_probs;
    public float* segment_timestamps;
    public float* segment_durations;
    public byte* segment_texts;
    public byte** segment_texts_arr;
    public int segment_count;
}
