namespace InterviewTrainer.EngineHost.Llama;

/// <summary>A loaded model; its vocabulary belongs to it.</summary>
internal sealed class LlamaModelHandle(nint instance) : LlamaHandle(instance, parent: null)
{
    protected override void Release(nint instance) => LlamaNative.llama_model_free(instance);
}
