using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Hosting;

/// <summary>Real processes: the engine host where it will do, else a shell, so that each misbehaves as it shall.</summary>
public sealed class WorkerProcessTests
{
    private static readonly WorkerSpec Spec = new("tiny", "Tiny", [], MemoryMb: null);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_TheEngineHost_RunsOnThisDotnetWithTheReducedEnvironment()
    {
        await using var process = WorkerProcess.Start(WorkerProgram.Find(), ["--help"], Spec, Http, NullLogger.Instance);

        var exit = await process.Exited.WaitAsync(Token);

        Assert.True(exit.Code is 0 or 1, $"{exit.Code}: {exit.LastWords}"); // --help does not know --socket; what matters is that .NET started.
        Assert.DoesNotContain("framework", exit.LastWords, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Exited_KeepsTheReasonAndTheCode()
    {
        await using var process = Shell("echo 'The model is damaged.' >&2; echo 'Pull it again.' >&2; exit 78");

        Assert.Equal(new WorkerExit(WorkerExit.CannotLoad, "The model is damaged. Pull it again."), await process.Exited.WaitAsync(Token));
    }

    [Fact]
    public async Task Exited_AfterEndlessOutput_IsNotHeldUpByIt()
    {
        await using var process = Shell("head -c 4000000 /dev/zero | tr '\\0' x >&2; head -c 4000000 /dev/zero; echo >&2; echo end >&2; exit 3");

        var exit = await process.Exited.WaitAsync(Token);

        Assert.Equal(3, exit.Code);
        Assert.InRange(exit.LastWords.Length, 1, 2000);
        Assert.EndsWith(" end", exit.LastWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Environment_HoldsNoSecretOfTheServer()
    {
        const string Name = "INTERVIEWTRAINER_KEY_WORKER_PROCESS_TESTS";
        Environment.SetEnvironmentVariable(Name, "sk-secret");
        try
        {
            await using var process = Shell("test -z \"$" + Name + "\" && echo none >&2; echo \"$GGML_NO_BACKTRACE $DOTNET_gcServer\" >&2");

            Assert.Equal("none 1 0", (await process.Exited.WaitAsync(Token)).LastWords);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }
    }

    [Fact]
    public async Task Dispose_KillsItAndRemovesItsFolder()
    {
        var process = Shell("echo \"$2\" >&2; exec cat"); // Reads its input, as a worker does: it ends by itself only when that is closed.
        Assert.False(process.Exited.IsCompleted);
        Assert.True(process.WorkingSetMb is > 0 or null);
        Assert.False(await process.IsReadyAsync(Token));

        await process.DisposeAsync();

        var exit = await process.Exited;
        Assert.Equal(137, exit.Code);
        Assert.Null(process.WorkingSetMb);
        if (exit.LastWords.Length > 0)
        {
            Assert.False(Directory.Exists(Path.GetDirectoryName(exit.LastWords)), exit.LastWords);
        }
    }

    [Fact]
    public void Find_WithoutAnEngineHost_SaysSo()
    {
        using var empty = new ScratchFolder();

        var exception = Assert.Throws<EngineUnavailableException>(() => WorkerProgram.Find(empty.Path, empty.Path));

        Assert.Contains(empty.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WithDotnetBesideTheRuntime_TakesIt()
    {
        using var folder = new ScratchFolder();
        var host = folder.Write(OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet", []);
        folder.Write("InterviewTrainer.EngineHost.dll", []);
        folder.Write("InterviewTrainer.EngineHost.runtimeconfig.json", []);
        var executable = folder.Write(OperatingSystem.IsWindows() ? "InterviewTrainer.EngineHost.exe" : "InterviewTrainer.EngineHost", []);

        var shared = WorkerProgram.Find(folder.Path, folder.PathOf(Path.Combine("shared", "Microsoft.NETCore.App", "10.0.0")));
        var alone = WorkerProgram.Find(folder.Path, folder.Path);

        Assert.Equal((host, folder.PathOf("InterviewTrainer.EngineHost.dll")), (shared.FileName, Assert.Single(shared.Prefix)));
        Assert.Equal((executable, 0), (alone.FileName, alone.Prefix.Count));
    }

    private static OutboundHttp Http => new(new OutboundRequests(TimeProvider.System));

    private static WorkerProcess Shell(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no shell of that kind on Windows.");
        return WorkerProcess.Start(new WorkerProgram("/bin/sh", ["-c", script], Path.GetTempPath()), ["x"], Spec, Http, NullLogger.Instance);
    }
}
