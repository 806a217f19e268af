namespace InterviewTrainer.EngineHost.Llama.Gguf;

/// <summary>A file is no GGUF file that could be loaded. The message says what is wrong with it, not which file it is.</summary>
internal sealed class GgufException(string message) : Exception(message);
