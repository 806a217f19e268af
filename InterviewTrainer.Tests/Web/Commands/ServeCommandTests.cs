using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands;

/// <summary>The program as a process of its own, as a person starts it.</summary>
[Trait("Category", "Slow")]
public sealed class ServeCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Serve_FromAnyFolder_SaysWhereServesFilesAndStopsWhenTold()
    {
        using var timeout = Timeout();
        using var process = Start("--urls", "http://127.0.0.1:0", "--data", _scratch.PathOf("data"), "--no-browser");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
            Assert.StartsWith("InterviewTrainer is ready at http://127.0.0.1:", line, StringComparison.Ordinal);
            var address = new Uri(line!.Split(' ')[^1]);
            using var client = new HttpClient();
            foreach (var file in new[] { "/_framework/blazor.web.js", "/_content/Radzen.Blazor/Radzen.Blazor.min.js" })
            {
                using var response = await client.GetAsync(new Uri(address, file), timeout.Token);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }

            await AskToStopAsync(process, timeout.Token);
            Assert.Equal("", await process.StandardOutput.ReadToEndAsync(timeout.Token));
            Assert.Equal("", await process.StandardError.ReadToEndAsync(timeout.Token));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(Directory.Exists(_scratch.PathOf("data/keys")));
        Assert.Equal(["data"], Directory.EnumerateFileSystemEntries(_scratch.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Serve_PortTaken_SaysWhichAndHowToChooseAnother()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (exitCode, output, error) = await RunAsync("serve", "--urls", $"http://localhost:{port}", "--data", _scratch.PathOf("data"));

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal($"Port {port} is taken: another program listens at http://localhost:{port}. Choose another port: --urls http://localhost:{port + 1}.", error.TrimEnd());
    }

    [Fact]
    public async Task Serve_MistakesInTheConfiguration_AreAllToldAtOnce()
    {
        var (exitCode, output, error) = await RunAsync("--set", "Interview:DefaultQuestions=0", "--set", "Audio:Frames=30", "--data", _scratch.PathOf("data"));

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains("InterviewTrainer:Interview:DefaultQuestions must be between 1 and 50, but is 0.", error, StringComparison.Ordinal);
        Assert.Contains("InterviewTrainer:Audio:Frames is not a setting; known here: FrameMs.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_scratch.PathOf("data")));
    }

    private static CancellationTokenSource Timeout()
    {
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        return timeout;
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        using var timeout = Timeout();
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return (process.ExitCode, output, await error);
    }

    private Process Start(params IEnumerable<string> arguments)
    {
        var program = Path.ChangeExtension(typeof(ServeCommand).Assembly.Location, "dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = _scratch.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static async Task AskToStopAsync(Process process, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(); // There is no polite way to another console's process.
            return;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
