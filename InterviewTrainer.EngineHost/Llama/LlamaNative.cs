using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>
/// The functions of llama.cpp and ggml that are used here; native names are kept. <see cref="LlamaLibrary"/> finds the libraries. What aborts the process
/// when it is called wrongly is called only by the classes of this folder, which check first.
/// </summary>
internal static unsafe partial class LlamaNative
{
    public const string Llama = "llama";

    public const string Ggml = "ggml";

    public const string GgmlBase = "ggml-base";

    [LibraryImport(Llama)]
    internal static partial byte* llama_version();

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_commit();

    [LibraryImport(Llama)]
    internal static partial void llama_log_set(delegate* unmanaged[Cdecl]<int, byte*, void*, void> callback, void* userData);

    /// <param name="directory">UTF-8, ended by 0.</param>
    [LibraryImport(Ggml)]
    internal static partial void ggml_backend_load_all_from_path(byte* directory);

    [LibraryImport(Ggml)]
    internal static partial nuint ggml_backend_dev_count();

    [LibraryImport(Llama)]
    internal static partial void llama_backend_init();

    [LibraryImport(Llama)]
    internal static partial LlamaModelParams llama_model_default_params();

    [LibraryImport(Llama)]
    internal static partial LlamaContextParams llama_context_default_params();

    /// <returns>0 when it cannot be loaded.</returns>
    [LibraryImport(Llama)]
    internal static partial nint llama_model_load_from_file(byte* path, LlamaModelParams parameters);

    [LibraryImport(Llama)]
    internal static partial void llama_model_free(nint model);

    [LibraryImport(Llama)]
    internal static partial nint llama_model_get_vocab(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_ctx_train(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_embd_out(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial ulong llama_model_size(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_has_encoder(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_has_decoder(LlamaModelHandle model);

    /// <returns>Null when the model has no template.</returns>
    [LibraryImport(Llama)]
    internal static partial byte* llama_model_chat_template(LlamaModelHandle model, byte* name);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_n_tokens(nint vocabulary);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_vocab_is_eog(nint vocabulary, int token);

    /// <returns>Tokens written, or minus the number that there would be.</returns>
    [LibraryImport(Llama)]
    internal static partial int llama_tokenize(
        nint vocabulary,
        byte* text,
        int textBytes,
        int* tokens,
        int capacity,
        [MarshalAs(UnmanagedType.U1)] bool addSpecial,
        [MarshalAs(UnmanagedType.U1)] bool parseSpecial);

    /// <returns>Bytes written, or minus the number that there would be.</returns>
    [LibraryImport(Llama)]
    internal static partial int llama_token_to_piece(
        nint vocabulary, int token, byte* buffer, int capacity, int strip, [MarshalAs(UnmanagedType.U1)] bool special);

    /// <returns>Bytes that the text has, which may be more than fit, or −1 for a template that it does not know.</returns>
    [LibraryImport(Llama)]
    internal static partial int llama_chat_apply_template(
        byte* template, LlamaChatMessage* messages, nuint count, [MarshalAs(UnmanagedType.U1)] bool addAssistant, byte* buffer, int capacity);

    /// <returns>0 when it cannot be made.</returns>
    [LibraryImport(Llama)]
    internal static partial nint llama_init_from_model(LlamaModelHandle model, LlamaContextParams parameters);

    [LibraryImport(Llama)]
    internal static partial void llama_free(nint context);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_ctx_seq(LlamaContextHandle context);

    [LibraryImport(Llama)]
    internal static partial int llama_pooling_type(LlamaContextHandle context);

    /// <returns>0 done, 1 no room, 2 aborted, below 0 an error.</returns>
    [LibraryImport(Llama)]
    internal static partial int llama_decode(LlamaContextHandle context, LlamaBatch batch);

    /// <returns>0 done, below 0 an error.</returns>
    [LibraryImport(Llama)]
    internal static partial int llama_encode(LlamaContextHandle context, LlamaBatch batch);

    /// <returns>One number for each token of the vocabulary; null for an index without an output.</returns>
    [LibraryImport(Llama)]
    internal static partial float* llama_get_logits_ith(LlamaContextHandle context, int index);

    /// <returns>Null when there is none.</returns>
    [LibraryImport(Llama)]
    internal static partial float* llama_get_embeddings_seq(LlamaContextHandle context, int sequence);

    /// <returns>0 for a model that keeps nothing.</returns>
    [LibraryImport(Llama)]
    internal static partial nint llama_get_memory(LlamaContextHandle context);

    /// <returns>False when only a whole sequence can be removed.</returns>
    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_memory_seq_rm(nint memory, int sequence, int from, int to);

    /// <returns>0 for a grammar that cannot be parsed.</returns>
    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_grammar(nint vocabulary, byte* grammar, byte* root);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_apply(LlamaSamplerHandle sampler, LlamaTokenDataArray* candidates);

    /// <summary>Aborts the process for a token that the grammar refuses.</summary>
    [LibraryImport(Llama)]
    internal static partial void llama_sampler_accept(LlamaSamplerHandle sampler, int token);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_free(nint sampler);

    /// <summary>The environment that native code reads, which is not the one that .NET keeps.</summary>
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int setenv(string name, string value, int overwrite);
}
