namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>Fills whole blocks of a tensor.</summary>
internal delegate void GgufFill(Span<byte> blocks);
