namespace InterviewTrainer.EngineHost.Llama;

/// <summary>A field of a native structure, as this binding expects it.</summary>
/// <param name="Name">Native name.</param>
/// <param name="Offset">Bytes from the structure's start.</param>
/// <param name="Bytes">1, 4 or 8.</param>
/// <param name="Default">The bits that the library's defaults have there.</param>
internal readonly record struct LayoutField(string Name, int Offset, int Bytes, long Default);
