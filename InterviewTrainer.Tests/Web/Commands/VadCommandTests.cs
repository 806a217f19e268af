using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands;

public sealed class VadCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Vad_SpeechAsJson_PrintsOneLineOfSegments()
    {
        var (code, output, error) = await RunAsync(SharedData.Path("jfk.wav"), "--json");

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Matches("""^\{"detector":"silero","segments":\[(\{"start":\d+\.\d{3},"end":\d+\.\d{3}\},?)+\]\}\r?\n$""", output);
        var segments = JsonDocument.Parse(output).RootElement.GetProperty("segments");
        Assert.InRange(segments.GetArrayLength(), 4, 5);
        Assert.InRange(segments[0].GetProperty("start").GetDouble(), 0.2, 0.4);
    }

    [Fact]
    public async Task Vad_SpeechWithoutJson_PrintsATable()
    {
        var (code, output, _) = await RunAsync(SharedData.Path("jfk.wav"));

        Assert.Equal(0, code);
        Assert.Contains("segment(s)", output, StringComparison.Ordinal);
        Assert.Contains("silero", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vad_Silence_HasNoSegments()
    {
        using var wav = new MemoryStream();
        WavFile.Write(wav, TestSound.Silence(1), 16_000);

        var (code, output, _) = await RunAsync(_folder.Write("silence.wav", wav.ToArray()), "--json");

        Assert.Equal(0, code);
        Assert.Equal("""{"detector":"silero","segments":[]}""", output.TrimEnd());
    }

    [Fact]
    public async Task Vad_NoWavFile_FailsOnStandardErrorWithARemedy()
    {
        var (code, output, error) = await RunAsync(_folder.Write("song.mp3", "ID3 and so on"u8.ToArray()), "--json");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("ffmpeg", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.wav")]
    [InlineData("")]
    public async Task Vad_FileThatCannotBeOpened_FailsOnStandardError(string name)
    {
        var (code, output, error) = await RunAsync(Path.Combine(_folder.Path, name));

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await VadCommand.Create().Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
