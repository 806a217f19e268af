using System.Text;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

public sealed class OwnPacksTests : IDisposable
{
    private readonly ScratchFolder _data = new();
    private readonly PackLibrary _library;
    private readonly OwnPacks _own;

    public OwnPacksTests()
    {
        _library = PackLibrary.Read(ProjectFiles.Packs, Folder);
        _own = new OwnPacks(_library, Folder);
    }

    private string Folder => _data.PathOf("packs");

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Import_ASoundPack_IsAskedFromAtOnceAndKeptByteForByte()
    {
        var check = _own.Import(Bakery());

        Assert.Equal("bakery", check.Pack?.Id);
        Assert.NotNull(_library.FindQuestion($"bakery/{check.Pack!.Questions[0].Id}"));
        Assert.Equal(Bakery(), File.ReadAllBytes(Path.Combine(Folder, "bakery.json")));
        Assert.Single(Directory.EnumerateFiles(Folder));
    }

    [Theory]
    [InlineData("sales", "the program's own pack")]
    [InlineData("bakery", "Delete that one first")]
    public void Import_AnIdThatIsThere_IsRefusedWithWhatToDo(string id, string advice)
    {
        _own.Import(Bakery());
        var before = _library.Packs.Count;

        var check = _own.Import(Bakery(id));

        Assert.Null(check.Pack);
        Assert.Contains(advice, Assert.Single(check.Problems).Reason, StringComparison.Ordinal);
        Assert.Equal(before, _library.Packs.Count);
    }

    [Fact]
    public void Import_AFileOfThatNameThatCouldNotBeRead_LeavesItAsItIs()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "bakery.json"), "half written");

        Assert.Null(_own.Import(Bakery()).Pack);

        Assert.Equal("half written", File.ReadAllText(Path.Combine(Folder, "bakery.json")));
    }

    [Fact]
    public void Import_TooLong_IsRefused() => Assert.Contains("1048577", Assert.Single(_own.Import(new byte[OwnPacks.MaxBytes + 1]).Problems).Reason, StringComparison.Ordinal);

    [Fact]
    public void Delete_AnOwnOne_IsGone_AndOneOfTheProgramStays()
    {
        _own.Import(Bakery());

        _own.Delete("bakery");
        _own.Delete("sales");

        Assert.Null(_library.Find("bakery"));
        Assert.NotNull(_library.Find("sales"));
        Assert.Empty(Directory.EnumerateFiles(Folder));
    }

    private static byte[] Bakery(string id = "bakery") =>
        Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(ProjectFiles.Packs, "sales.json")).Replace("\"id\": \"sales\"", $"\"id\": \"{id}\"", StringComparison.Ordinal));
}
