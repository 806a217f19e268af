using InterviewTrainer.Core.Documents.Layout;
using Xunit;

namespace InterviewTrainer.Tests.Documents;

public sealed class PdfLinesTests
{
    private const double Width = 595;
    private const double Height = 842;

    [Fact]
    public void Of_TwoColumnsUnderOneName_ReadsTheLeftOneFirst()
    {
        var lines = Read(
            At("A name that stands over both of the columns of the page", 60, 100, size: 20),
            At("Skills", 60, 140), At("Python", 60, 156), At("Kubernetes", 60, 172), At("German", 60, 188),
            At("Experience", 250, 140), At("Built a platform for many people", 250, 157), At("Ran it for several years", 250, 173), At("Taught others how to run it", 250, 189));

        Assert.Equal(["Skills", "Python", "Kubernetes", "German", "Experience"], lines.Skip(1).Take(5));
    }

    [Fact]
    public void Of_DatesAtTheRightMargin_StayOnTheirLines()
    {
        var lines = Read(
            At("Acme Ltd", 60, 100), FlushRight("London", 100),
            At("Engineer", 60, 114), FlushRight("Jan 2019 - Present", 114),
            At("Other Corp", 60, 150), FlushRight("Leeds", 150),
            At("Developer", 60, 164), FlushRight("Mar 2015 - Dec 2018", 164));

        Assert.Equal(["Acme Ltd\tLondon", "Engineer\tJan 2019 - Present", "Other Corp\tLeeds", "Developer\tMar 2015 - Dec 2018"], lines);
    }

    [Fact]
    public void Of_LabelsBeforeLists_AreReadAcross()
    {
        var lines = Read(
            At("Skills", 60, 84),
            At("DevOps", 60, 100), At("AWS, Docker, Terraform", 150, 100),
            At("Backend", 60, 114), At("Django, Express", 150, 114),
            At("Frontend", 60, 128), At("React, Redux", 150, 128));

        Assert.Equal(["Skills", "DevOps\tAWS, Docker, Terraform", "Backend\tDjango, Express", "Frontend\tReact, Redux"], lines);
    }

    [Theory]
    [InlineData("separated the oper-", "ation network", "separated the operation network")]
    [InlineData("separated the oper\u00AD", "ation network", "separated the operation network")]
    [InlineData("a well-", "known method", "a well-known method")]
    [InlineData("the multi\u00AD", "account setup", "the multi-account setup")]
    public void Of_WordPartedAtALineEnd_IsJoined(string first, string second, string expected) =>
        Assert.Equal([expected], Read(At(first, 60, 100), At(second, 60, 113)));

    [Fact]
    public void Of_SoftHyphenWithinALine_IsAHyphen() => Assert.Equal(["Co-founder", "Jun. 2018 - Jan. 2021"], Read(At("Co\u00ADfounder", 60, 100), At("Jun. 2018 \u00AD Jan. 2021", 60, 140)));

    [Fact]
    public void Of_RunningHeadersAndPageNumbers_AreDropped()
    {
        var pages = Enumerable.Range(1, 3).Select(number => new PageRuns(number, Width, Height,
            [At("Jane Doe, Curriculum Vitae", 60, 30), At($"What stands on page {number}", 60, 400), At($"Page {number} of 3", 280, 815)])).ToList();

        Assert.Equal(["What stands on page 1", "What stands on page 2", "What stands on page 3"], PdfLines.Of(pages).Lines.Select(line => line.Text));
    }

    [Fact]
    public void Of_ItemThatRunsOver_IsOneItem()
    {
        var read = PdfLines.Of([new PageRuns(1, Width, Height,
        [
            At("•", 60, 100), At("Designed the infrastructure to meet the requirements of financial", 70, 100),
            At("regulation in Korea.", 70, 112),
            At("•", 60, 124), At("Short one.", 70, 124),
            At("•", 60, 136), At("Another.", 70, 136),
        ])]);

        Assert.Equal(["Designed the infrastructure to meet the requirements of financial regulation in Korea.", "Short one.", "Another."], read.Lines.Select(line => line.Text));
        Assert.All(read.Lines, line => Assert.True(line.IsBullet));
    }

    [Fact]
    public void Of_ThousandsOfScatteredRuns_ComesToAnEnd()
    {
        var random = new Random(7);
        var runs = Enumerable.Range(0, 20_000).Select(_ => At("x", random.Next(0, 595), random.Next(0, 842))).ToArray();

        Assert.NotEmpty(Read(runs));
    }

    private static IReadOnlyList<string> Read(params TextRun[] runs) => [.. PdfLines.Of([new PageRuns(1, Width, Height, runs)]).Lines.Select(line => line.Text)];

    private static TextRun At(string text, double x, double y, double size = 10) => new(text, x, y, text.Length * size * 0.5, size);

    private static TextRun FlushRight(string text, double y) => new(text, 535 - (text.Length * 5), y, text.Length * 5, 10);
}
