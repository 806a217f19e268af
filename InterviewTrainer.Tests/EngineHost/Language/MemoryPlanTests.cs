using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Language;
using InterviewTrainer.EngineHost.Llama.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language;

public sealed class MemoryPlanTests
{
    private const long Gibibyte = 1L << 30;

    /// <summary>Qwen3 4 B: 36 layers, 8 heads of 128 for keys and values, 2 bytes each: 147,456 bytes a token.</summary>
    private static readonly GgufHeader Qwen = new(
        new Dictionary<string, object>
        {
            ["general.architecture"] = "qwen3",
            ["qwen3.block_count"] = 36.0,
            ["qwen3.embedding_length"] = 2560.0,
            ["qwen3.context_length"] = 40_960.0,
            ["qwen3.attention.head_count"] = 32.0,
            ["qwen3.attention.head_count_kv"] = 8.0,
            ["qwen3.attention.key_length"] = 128.0,
            ["qwen3.attention.value_length"] = 128.0,
        },
        [],
        0);

    [Fact]
    public void For_EnoughMemory_IsWhatWasWishedFor()
    {
        var plan = Plan(context: 6144, parallel: 2, memory: 16 * Gibibyte);

        Assert.Equal((6144, 2), (plan.ContextTokens, plan.Parallel));
        Assert.Equal((5 * Gibibyte / 2) + (128L << 20) + (147_456L * 6144 * 2), plan.EstimatedBytes);
    }

    [Theory]
    [InlineData(1_000_000, 40_960)]
    [InlineData(1, 256)]
    public void For_AnyContext_IsClamped(int wished, int context) => Assert.Equal(context, Plan(wished, parallel: 1, memory: 64 * Gibibyte).ContextTokens);

    [Fact]
    public void For_LittleMemory_HasFewerChatsThenAShorterContext()
    {
        Assert.Equal((6144, 1), (Plan(6144, 4, 5 * Gibibyte).ContextTokens, Plan(6144, 4, 5 * Gibibyte).Parallel));
        Assert.Equal((3072, 1), (Plan(6144, 4, 17 * Gibibyte / 4).ContextTokens, Plan(6144, 4, 17 * Gibibyte / 4).Parallel));
    }

    [Fact]
    public void For_NoMemory_SaysHowMuchIsNeeded()
    {
        var exception = Assert.Throws<EngineLoadException>(() => Plan(6144, 1, 2 * Gibibyte));

        Assert.Contains("1536 MiB are allowed", exception.Message, StringComparison.Ordinal);
    }

    private static MemoryPlan Plan(int context, int parallel, long memory) =>
        MemoryPlan.For(Qwen, 5 * Gibibyte / 2, new LanguageSettings("m", context, parallel, TimeSpan.Zero, Threads: 1, MemoryMb: 0), memory);
}
