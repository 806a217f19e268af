namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>How a tensor's numbers are stored; the values are ggml's own.</summary>
internal enum GgmlType
{
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q8_0 = 8,
    Q4_K = 12,
    Q6_K = 14,
}
