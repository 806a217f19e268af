using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Llama;

public sealed class NotInThisProcessTests(TinyChatWorker tiny) : IClassFixture<TinyChatWorker>
{
    [Fact(SkipUnless = nameof(IsLinux), Skip = "Needs Linux's list of mapped files.")]
    public async Task Worker_Answering_LeavesThisProcessWithoutLlama()
    {
        await tiny.Worker.AskAsync(TinyChatWorker.Request("Hello", maxTokens: 2));

        Assert.DoesNotContain("libllama", await File.ReadAllTextAsync("/proc/self/maps", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public static bool IsLinux => OperatingSystem.IsLinux();
}
