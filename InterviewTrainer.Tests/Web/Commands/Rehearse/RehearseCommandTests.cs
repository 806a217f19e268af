using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Rehearse;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Rehearse;

[Trait("Category", "Slow")]
public sealed class RehearseCommandTests : IDisposable
{
    private const string Job = "Requirements\n- You must have run Kubernetes in production.\n";
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rehearse_TypedAnswers_FromThePlanToTheClosing()
    {
        var job = _folder.Write("job.txt", System.Text.Encoding.UTF8.GetBytes(Job));

        var run = await RunAsync("I ran it for two years, on 40 nodes, and I led the upgrades.\n/skip\nNo.\nNo.\nNo.\nNo.\nNo.\nNo.\n", "--questions", "2", "--job", job);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("Plan by rules 1.0.", run.Output, StringComparison.Ordinal);
        Assert.Contains("What the job asks for (High, 3 min)", run.Output, StringComparison.Ordinal);
        Assert.Contains("(question 1, by the script)", run.Output, StringComparison.Ordinal);
        Assert.Contains("(question 2, by the script)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(question 3", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehearse_InputEnds_EndsTheInterview() => Assert.Equal(0, (await RunAsync("")).Code);

    [Fact]
    public async Task Rehearse_NoSuchFileOrPack_SaysWhich()
    {
        var missing = await RunAsync("", "--cv", _folder.PathOf("nothing.pdf"));
        Assert.Equal(1, missing.Code);
        Assert.Contains("nothing.pdf", missing.Error, StringComparison.Ordinal);

        var pack = await RunAsync("", "--pack", "no-such-pack");
        Assert.Equal(1, pack.Code);
        Assert.Contains("question packs", pack.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(string typed, params string[] arguments) =>
        CommandRun.OfAsync(RehearseCommand.Create(new StringReader(typed)), ["--data", _folder.PathOf("data"), .. arguments]);
}
