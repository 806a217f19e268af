using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

/// <summary>Interviewers that the person makes: files of their own, read again at once, never over the program's.</summary>
public sealed class OwnPersonasTests : IDisposable
{
    private static readonly PersonaSliders Warm = new("neutral", Empathy: 90, Rapport: 80, Probing: 80, Pace: 20);

    private readonly ScratchFolder _data = new();
    private readonly PersonaLibrary _library;
    private readonly OwnPersonas _own;

    public OwnPersonasTests()
    {
        _library = PersonaLibrary.Read(ProjectFiles.Personas, Folder);
        _own = new OwnPersonas(_library, Folder);
    }

    private string Folder => _data.PathOf("personas");

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Save_ANewOne_IsThereWithoutARestartAndAfterOne()
    {
        var saved = _own.Save("  Dr   Winter ", Warm);

        Assert.Equal(("own-dr-winter", "Dr Winter"), (saved.Id, saved.Title));
        Assert.Equal(saved.Id, _library.Get(saved.Id).Id);
        var read = PersonaLibrary.Read(ProjectFiles.Personas, Folder);
        Assert.Empty(read.Problems);
        Assert.Equal((Warm, 2, 2800, 0.9), (read.Get(saved.Id).Sliders, read.Get(saved.Id).FollowUpsPerTopic, read.Get(saved.Id).PatienceMs, read.Get(saved.Id).Warmth));
        Assert.Equal(["own-dr-winter.json"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../../etc/passwd", "own-etc-passwd")]
    [InlineData("Müller & Söhne", "own-m-ller-s-hne")]
    [InlineData("ΩΩ", "own")]
    [InlineData("CON", "own-con")]
    [InlineData("neutral", "own-neutral")]
    [InlineData("<script>alert(1)</script>", "own-script-alert-1-script")]
    public void Save_AnyName_GivesAnIdThatIsAFileNameAndNobodyElses(string name, string id)
    {
        Assert.Equal(id, _own.Save(name, Warm).Id);
        Assert.Equal(id + "-2", _own.Save(name, Warm).Id);
        Assert.All(Directory.EnumerateFiles(_data.Path, "*", SearchOption.AllDirectories), file => Assert.Equal(Folder, Path.GetDirectoryName(file)));
        Assert.Equal(3, _library.Shipped.Count);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("A name that is longer than forty characters")]
    [InlineData("A\u0007bell")]
    public void Save_ANameThatCannotBe_SaysWhyAndWritesNothing(string name)
    {
        Assert.Contains("not saved", Assert.Throws<DataFileException>(() => _own.Save(name, Warm)).Message, StringComparison.Ordinal);

        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void Save_AnExistingOne_ReplacesItUnderItsId()
    {
        var first = _own.Save("Dr Winter", Warm);

        _own.Save("Dr Sommer", Warm with { Empathy = 5 }, first.Id);

        Assert.Equal(("Dr Sommer", 0.05), (_library.Get(first.Id).Title, _library.Get(first.Id).Warmth));
        Assert.Single(_own.All);
    }

    [Fact]
    public void Save_OverOneOfTheProgramsOrAHandWrittenOne_IsRefused()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "mine.json"), File.ReadAllText(Path.Combine(ProjectFiles.Personas, "cold.json")).Replace("\"id\": \"cold\"", "\"id\": \"mine\"", StringComparison.Ordinal));
        _library.Reload();

        Assert.Throws<DataFileException>(() => _own.Save("Cold", Warm, "cold"));
        Assert.Throws<DataFileException>(() => _own.Save("Mine", Warm, "mine"));
    }

    [Fact]
    public void Save_TheTwentyFirst_IsRefused()
    {
        for (var number = 1; number <= OwnPersonas.Most; number++)
        {
            _own.Save($"Number {number}", Warm);
        }

        Assert.Contains("20", Assert.Throws<DataFileException>(() => _own.Save("One more", Warm)).Message, StringComparison.Ordinal);
        _own.Save("Another name", Warm, "own-number-1");
        _own.Delete("own-number-2");
        _own.Save("One more", Warm);
    }

    [Fact]
    public void Copy_AnOwnOneOrOneOfTheProgram_StandsBesideIt()
    {
        _own.Save("Dr Winter", Warm);

        _own.Copy("own-dr-winter");
        _own.Copy("cold");

        Assert.Equal(["Copy of Cold", "Copy of Dr Winter", "Dr Winter"], _own.All.Select(persona => persona.Title));
        Assert.Equal(_library.Get("cold").Wording.Closing, _library.Get("own-copy-of-cold").Wording.Closing);
    }

    [Fact]
    public void Delete_OneOfTheProgram_DoesNothing()
    {
        _own.Delete("cold");

        Assert.True(File.Exists(Path.Combine(ProjectFiles.Personas, "cold.json")));
        Assert.NotNull(_library.Find("cold"));
    }

    [Theory]
    [InlineData("{ \"opening\": [null] }")]
    [InlineData("[[[[[[[[[[")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ \"sliders\": {}, \"wording\": {}, \"turnWording\": {}, \"voice\": {} }")]
    [InlineData("{\"format\":1,\"id\":\"\\ud800\"}")]
    public void Reload_AHostileFile_IsReportedAndTheOthersStay(string content)
    {
        _own.Save("Dr Winter", Warm);
        File.WriteAllText(Path.Combine(Folder, "hostile.json"), content);

        _library.Reload();

        Assert.Contains("hostile.json", Assert.Single(_library.Problems).File, StringComparison.Ordinal);
        Assert.Equal(4, _library.Personas.Count);
    }

    [Theory]
    [InlineData("\"opening\": [", "\"opening\": [ null,")]
    [InlineData("\"clarify\": \"Can you give a specific example?\"", "\"clarify\": null")]
    [InlineData("\"tentative\": [", "\"tentative\": [ null,")]
    public void Reload_ANullWhereALineShouldBe_IsReported(string sound, string hostile)
    {
        Directory.CreateDirectory(Folder);
        var persona = File.ReadAllText(Path.Combine(ProjectFiles.Personas, "neutral.json")).Replace("\"id\": \"neutral\"", "\"id\": \"mine\"", StringComparison.Ordinal);
        Assert.Contains(sound, persona, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Folder, "mine.json"), persona.Replace(sound, hostile, StringComparison.Ordinal));

        _library.Reload();

        Assert.Contains("holds null", Assert.Single(_library.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void GentlerThan_WithOwnOnes_StaysAmongTheTempersOfTheProgram()
    {
        _own.Save("Warmest", Warm with { Empathy = 100 });

        Assert.Equal("neutral", _library.GentlerThan(_library.Get("cold"))?.Id);
        Assert.Null(_library.GentlerThan(_library.Get("supportive")));
    }

    [Fact]
    public async Task Reload_WhileOthersRead_NeverShowsHalfAShelf()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var reading = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    Assert.Equal("cold", _library.Get("cold").Id);
                    Assert.InRange(_library.Personas.Count, 3, 4);
                }
            },
            TestContext.Current.CancellationToken);

        for (var round = 0; round < 10; round++)
        {
            _own.Save("Dr Winter", Warm);
            _own.Delete("own-dr-winter");
        }

        await stop.CancelAsync();
        await reading;
    }
}
