using System.Buffers.Binary;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>
/// The structures that go to llama.cpp by value, field by field, with the defaults that the library gives. llama.cpp moves fields between releases without a
/// sign; whoever passes a wrong layout gets a crash or a wrong setting, so a library with other defaults or sizes is refused before it is used.
/// </summary>
internal static class LlamaLayout
{
    private const long MinusOne = 0xFFFF_FFFF;
    private const long MinusOneFloat = 0xBF80_0000;
    private const long Float16 = 1;

    /// <summary>Version that the binding was written for and tested with.</summary>
    public const string Version = "0.4.0";

    public const int ModelParamsBytes = 80;

    public const int ContextParamsBytes = 160;

    public static IReadOnlyList<LayoutField> ModelParams { get; } =
    [
        new("devices", 0, 8, 0),
        new("tensor_buft_overrides", 8, 8, 0),
        new("n_gpu_layers", 16, 4, MinusOne),
        new("split_mode", 20, 4, 1),
        new("load_mode", 24, 4, MinusOne),
        new("lazy_mode", 28, 4, 1),
        new("main_gpu", 32, 4, 0),
        new("tensor_split", 40, 8, 0),
        new("progress_callback", 48, 8, 0),
        new("progress_callback_user_data", 56, 8, 0),
        new("kv_overrides", 64, 8, 0),
        new("vocab_only", 72, 1, 0),
        new("check_tensors", 73, 1, 0),
        new("use_extra_bufts", 74, 1, 1),
        new("no_host", 75, 1, 0),
        new("no_alloc", 76, 1, 0),
        new("load_mtp", 77, 1, 0),
    ];

    public static IReadOnlyList<LayoutField> ContextParams { get; } =
    [
        new("n_ctx", 0, 4, 512),
        new("n_batch", 4, 4, 2048),
        new("n_ubatch", 8, 4, 512),
        new("n_seq_max", 12, 4, 1),
        new("n_rs_seq", 16, 4, 0),
        new("n_outputs_max", 20, 4, 0),
        new("n_outputs_max_per_seq", 24, 4, 1),
        new("n_threads", 28, 4, 4),
        new("n_threads_batch", 32, 4, 4),
        new("ctx_type", 36, 4, 0),
        new("rope_scaling_type", 40, 4, MinusOne),
        new("pooling_type", 44, 4, MinusOne),
        new("attention_type", 48, 4, MinusOne),
        new("flash_attn_type", 52, 4, MinusOne),
        new("rope_freq_base", 56, 4, 0),
        new("rope_freq_scale", 60, 4, 0),
        new("yarn_ext_factor", 64, 4, MinusOneFloat),
        new("yarn_attn_factor", 68, 4, MinusOneFloat),
        new("yarn_beta_fast", 72, 4, MinusOneFloat),
        new("yarn_beta_slow", 76, 4, MinusOneFloat),
        new("yarn_orig_ctx", 80, 4, 0),
        new("defrag_thold", 84, 4, MinusOneFloat),
        new("cb_eval", 88, 8, 0),
        new("cb_eval_user_data", 96, 8, 0),
        new("type_k", 104, 4, Float16),
        new("type_v", 108, 4, Float16),
        new("abort_callback", 112, 8, 0),
        new("abort_callback_data", 120, 8, 0),
        new("embeddings", 128, 1, 0),
        new("offload_kqv", 129, 1, 1),
        new("no_perf", 130, 1, 1),
        new("op_offload", 131, 1, 1),
        new("swa_full", 132, 1, 1),
        new("kv_unified", 133, 1, 0),
        new("samplers", 136, 8, 0),
        new("n_samplers", 144, 8, 0),
        new("ctx_other", 152, 8, 0),
    ];

    /// <summary>What differs, in words; empty when the bytes are the expected ones. Bytes between fields may be anything.</summary>
    /// <param name="structure">Native name.</param>
    /// <param name="expected">The binding's fields.</param>
    /// <param name="defaults">What the library wrote.</param>
    public static IReadOnlyList<string> Differences(string structure, IReadOnlyList<LayoutField> expected, ReadOnlySpan<byte> defaults)
    {
        var differences = new List<string>();
        foreach (var field in expected)
        {
            var found = Read(defaults, field);
            if (found != field.Default)
            {
                differences.Add($"{structure}.{field.Name} at {field.Offset} is 0x{found:x}, not 0x{field.Default:x}");
            }
        }

        return differences;
    }

    public static long Read(ReadOnlySpan<byte> bytes, LayoutField field) => field.Bytes switch
    {
        1 => bytes[field.Offset],
        4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes[field.Offset..]),
        _ => BinaryPrimitives.ReadInt64LittleEndian(bytes[field.Offset..]),
    };
}
