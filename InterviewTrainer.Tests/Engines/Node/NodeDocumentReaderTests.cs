using System.Diagnostics;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Node;

/// <summary>What becomes of a reading process that a file has got the better of: the script is replaced by what it might be made to do.</summary>
[Trait("Category", "Slow")]
public sealed class NodeDocumentReaderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_ParserThatLoops_IsEndedInTime() =>
        Assert.Equal(DocumentProblem.TookTooLong, await ProblemAsync("for (;;) {}", new DocumentOptions { ReadSeconds = 1 }));

    [Fact]
    public async Task Read_ParserThatTakesMemoryBesideItsHeap_IsEnded() =>
        Assert.Equal(
            DocumentProblem.TooMuchMemory,
            await ProblemAsync("const all = []; setInterval(() => all.push(Buffer.alloc(8 << 20, 1)), 5);", new DocumentOptions { ReaderMemoryMb = 200 }));

    [Fact]
    public async Task Read_ParserThatDies_IsADamagedFile() => Assert.Equal(DocumentProblem.Damaged, await ProblemAsync("process.exit(3);"));

    [Theory]
    [InlineData("console.log('nonsense')")]
    [InlineData("console.log('{\"runs\": 3}')")]
    [InlineData("console.log('[]')")]
    public async Task Read_ParserThatTalksNonsense_IsADamagedFile(string script) => Assert.Equal(DocumentProblem.Damaged, await ProblemAsync(script));

    [Fact]
    public async Task Read_ParserThatNeverStopsTalking_IsRefused() =>
        Assert.Equal(DocumentProblem.Dangerous, await ProblemAsync("const line = 'x'.repeat(1 << 20); const go = () => process.stdout.write(line, go); go();"));

    [Fact]
    public async Task Read_ParserThatOpensAFileOrAProcess_IsKeptFromIt()
    {
        var secret = Path.Combine(Path.GetTempPath(), $"secret-{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(secret, "secret", Token);
        try
        {
            var script = $$"""
                import fs from 'node:fs';
                import { execSync } from 'node:child_process';
                const tries = [() => fs.readFileSync({{System.Text.Json.JsonSerializer.Serialize(secret)}}), () => fs.writeFileSync({{System.Text.Json.JsonSerializer.Serialize(secret)}}, 'x'), () => execSync('true')];
                const refused = tries.filter(act => { try { act(); return false; } catch (error) { return error.code === 'ERR_ACCESS_DENIED'; } }).length;
                console.log(JSON.stringify({ error: 'pages', pages: 1000 + refused }));
                """;

            var exception = await ExceptionAsync(script);

            Assert.Contains("1003", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task Read_GivenUp_LeavesNoProcess()
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "read-document.mjs"), "console.log(JSON.stringify({ page: process.pid, pages: 1, width: 1, height: 1, runs: [] })); setInterval(() => {}, 1000);", Token);
        var started = new TaskCompletionSource<int>();

        var reading = new NodeDocumentReader(new DocumentOptions(), _folder.Path).ReadAsync(new byte[1], DocumentFormat.Pdf, new Told(started), giveUp.Token);
        var pid = await started.Task.WaitAsync(Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(await IsGoneAsync(pid));
    }

    [Theory]
    [InlineData("20.19.0", "--experimental-permission")]
    [InlineData("22.12.0", "--experimental-permission")]
    [InlineData("22.13.0", "--permission")]
    [InlineData("23.0.0", "--experimental-permission")]
    [InlineData("24.1.0", "--permission")]
    public void FlagOf_Version_IsTheOneItKnows(string version, string flag) => Assert.Equal(flag, NodeProgram.FlagOf(Version.Parse(version)));

    private async Task<DocumentProblem> ProblemAsync(string script, DocumentOptions? options = null) => (await ExceptionAsync(script, options)).Problem;

    private async Task<DocumentException> ExceptionAsync(string script, DocumentOptions? options = null)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "read-document.mjs"), script, Token);
        return await Assert.ThrowsAsync<DocumentException>(() => new NodeDocumentReader(options ?? new DocumentOptions(), _folder.Path).ReadAsync(new byte[64], DocumentFormat.Pdf, progress: null, Token));
    }

    private static async Task<bool> IsGoneAsync(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            await process.WaitForExitAsync(Token);
        }
        catch (ArgumentException)
        {
            // There is none.
        }

        return true;
    }

    private sealed class Told(TaskCompletionSource<int> started) : IProgress<DocumentProgress>
    {
        public void Report(DocumentProgress value) => started.TrySetResult(value.Page);
    }
}
