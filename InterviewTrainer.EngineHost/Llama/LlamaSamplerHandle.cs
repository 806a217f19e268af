namespace InterviewTrainer.EngineHost.Llama;

/// <summary>A sampler that reads the vocabulary of a model.</summary>
internal sealed class LlamaSamplerHandle(nint instance, LlamaModelHandle model) : LlamaHandle(instance, model)
{
    protected override void Release(nint instance) => LlamaNative.llama_sampler_free(instance);
}
