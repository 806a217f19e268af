using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>espeak-ng, found or installed: the voice of candidates in tests.</summary>
public sealed class EspeakFixture : IAsyncLifetime
{
    private string? _program;

    /// <summary>Full path of the program.</summary>
    public string Program => _program ?? throw new InvalidOperationException("espeak-ng was not looked for yet.");

    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        _program = Programs.OnPath("espeak-ng")
            ?? (await SystemPackage.TryInstallAsync("espeak-ng", cancellationToken) ? Programs.OnPath("espeak-ng") : null)
            ?? throw new InvalidOperationException(
                $"The browser tests need espeak-ng. Run \"{SystemPackage.Command("espeak-ng")}\" (Debian, Ubuntu), \"brew install espeak-ng\" (macOS) "
                + "or install it from its releases page, and see that it is on the PATH.");
    }

    /// <summary>A WAV file's bytes: 22,050 Hz, mono, 16 bit; about 0.3 s of silence at the end.</summary>
    public Task<byte[]> SayAsync(string text, CancellationToken cancellationToken) =>
        Programs.RunAsync(Program, ["-v", "en", "--stdin", "--stdout"], text, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
