namespace InterviewTrainer.EngineHost.Llama;

/// <summary>A context, which reads the weights of its model.</summary>
internal sealed class LlamaContextHandle(nint instance, LlamaModelHandle model) : LlamaHandle(instance, model)
{
    protected override void Release(nint instance) => LlamaNative.llama_free(instance);
}
