using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Espeak;

/// <summary>How the program is ended, and what a broken one does; shell scripts stand in for it.</summary>
public sealed class EspeakProcessTests : IDisposable
{
    /// <summary>A WAV header whose length is unknown, and two samples.</summary>
    private const string Sound = "printf 'RIFF\\377\\377\\377\\377WAVEfmt \\020\\000\\000\\000\\001\\000\\001\\000\\042\\126\\000\\000\\104\\254\\000\\000\\002\\000\\020\\000data\\377\\377\\377\\377\\001\\002\\003\\004'";

    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Synthesize_TheListenerLeaves_TheProgramIsEnded()
    {
        var pid = _folder.PathOf("pid");
        var espeak = await ScriptAsync($"echo $$ > '{pid}'; {Sound}; exec sleep 600");

        await using (var sound = espeak.SynthesizeAsync("Hello.", Voice, Token).GetAsyncEnumerator(Token))
        {
            Assert.True(await sound.MoveNextAsync());
            Assert.Equal(22_050, sound.Current.SampleRateHz);
        }

        await EndedAsync(int.Parse(await File.ReadAllTextAsync(pid, Token), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Synthesize_TheProgramBreaksOff_IsAFailureWithItsReason()
    {
        var espeak = await ScriptAsync($"cat > /dev/null; {Sound}; echo 'out of breath' >&2; exit 3");

        var exception = await Assert.ThrowsAsync<SpeechSynthesisException>(async () => await espeak.SynthesizeAsync("Hello.", Voice, Token).ToListAsync(Token));

        Assert.Equal("espeak-ng broke off with 3: out of breath", exception.Message);
    }

    [Fact]
    public async Task Synthesize_HalfASentence_IsFollowedByNoPause()
    {
        Assert.SkipUnless(EspeakProgram.Find() is not null, "espeak-ng is not installed.");
        var espeak = new EspeakSynthesizer(EspeakProgram.Find()!);

        var half = await SpeechRecording.MakeAsync(espeak, "Tell me about a time", Voice, Token);
        var whole = await SpeechRecording.MakeAsync(espeak, "Tell me about a time.", Voice, Token);

        Assert.InRange(whole.Duration - half.Duration, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Written by another process: a file that this one wrote may be held open by a child of another test, and cannot be started then.</summary>
    private async Task<EspeakSynthesizer> ScriptAsync(string body)
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "Shell scripts stand in for the program here.");
        var script = _folder.PathOf("espeak-ng");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"cat > '{script}'; chmod +x '{script}'"]) { RedirectStandardInput = true })!;
        await shell.StandardInput.WriteAsync($"#!/bin/sh\n{body}\n");
        shell.StandardInput.Close();
        await shell.WaitForExitAsync(Token);
        return new EspeakSynthesizer(script);
    }

    private static async Task EndedAsync(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync(Token);
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }
}
