using System.Text.Json;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Documents;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Documents;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Extract_Json_HasThePromisedShape()
    {
        var run = await RunAsync("cv.pdf", PdfBytes.OfLines("Experience", "Engineer, Acme Ltd, Jan 2019 - Present", "Skills", "Python, Go"), "--json");

        Assert.Equal(0, run.Code);
        var document = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("cv", document.GetProperty("kind").GetString());
        Assert.Equal(1, document.GetProperty("pages").GetInt32());
        Assert.Equal("Experience", document.GetProperty("sections")[0].GetProperty("title").GetString());
        var role = document.GetProperty("roles")[0];
        Assert.Equal(("Engineer", "Acme Ltd", "2019-01", "Present"), (Text(role, "title"), Text(role, "organisation"), Text(role, "start"), Text(role, "end")));
        Assert.Equal(["Python", "Go"], document.GetProperty("skills").EnumerateArray().Select(skill => skill.GetString()));
        Assert.Equal(JsonValueKind.Array, document.GetProperty("requirements").ValueKind);
        Assert.Equal(JsonValueKind.Array, document.GetProperty("warnings").ValueKind);
    }

    [Fact]
    public async Task Extract_KindSaid_IsNotGuessed()
    {
        var run = await RunAsync("text.txt", "Requirements\n- Must know Rust well"u8.ToArray(), "--kind", "job", "--json");

        var requirement = JsonDocument.Parse(run.Output).RootElement.GetProperty("requirements")[0];
        Assert.Equal(("Must know Rust well", "must"), (Text(requirement, "text"), Text(requirement, "necessity")));
    }

    [Theory]
    [InlineData("--kind", "letter")]
    [InlineData("--set", "Documents:MaxPages=0")]
    public async Task Extract_WrongOption_IsRefused(string option, string value) => Assert.NotEqual(0, (await RunAsync("a.txt", "Some text"u8.ToArray(), option, value)).Code);

    [Fact]
    public async Task Extract_BadFile_EndsWithAMessage()
    {
        var run = await RunAsync("cv.doc", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[64]]);

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("save it as .docx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoFile_EndsWithAMessage()
    {
        var run = await CommandRun.OfAsync(ExtractCommand.Create(), Path.Combine(_folder.Path, "none.pdf"));

        Assert.Equal(1, run.Code);
        Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<CommandRun> RunAsync(string name, byte[] content, params string[] options)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllBytesAsync(path, content, Token);
        return await CommandRun.OfAsync(ExtractCommand.Create(), [path, .. options]);
    }
}
