using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Core.Reporting.Pdf.Fonts;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Pdf;

public sealed class FontCoverageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "reports", "fonts");

    [Theory]
    [InlineData("The quick brown fox, 0123456789 – “quoted” … €")]
    [InlineData("äöüßéèñçøåœÆŁżęğş")]
    [InlineData("Ελληνικά ΑΒΓΔΩ άέήίόύώ")]
    [InlineData("Русский Українська Ђђ Ћћ Ўў")]
    [InlineData("□")]
    public void CanDraw_ScriptsOfEurope_EveryFaceCan(string text)
    {
        var fonts = ReportFonts.Load(Folder);

        foreach (var face in Enum.GetValues<ReportFace>())
        {
            Assert.All(text.EnumerateRunes(), rune => Assert.True(fonts.CanDraw(rune.Value, face), $"{face} {rune}"));
        }
    }

    [Theory]
    [InlineData("数")]
    [InlineData("🚀")]
    [InlineData("ש")]
    [InlineData("ع")]
    [InlineData("ไ")]
    [InlineData("\u0378")]
    public void CanDraw_OthersAndUnassigned_NoFaceCan(string text)
    {
        var fonts = ReportFonts.Load(Folder);

        Assert.All(Enum.GetValues<ReportFace>(), face => Assert.False(fonts.CanDraw(text.EnumerateRunes().First().Value, face)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(40)]
    [InlineData(4_000)]
    public void Read_CutShort_IsRefused(int bytes)
    {
        var font = File.ReadAllBytes(Path.Combine(Folder, "DejaVuSans.ttf"));

        Assert.Throws<InvalidDataException>(() => FontCoverage.Read(font.AsSpan(0, bytes)));
    }

    [Theory]
    [InlineData("plain\nlines", "plain\nlines", 0)]
    [InlineData("a\tb\u0000c\u202Ed", "a    bcd", 0)]
    [InlineData("e\u0301 ☎\uFE0F", "e\u0301 ☎", 0)]
    [InlineData("👩‍👩‍👧 and 🇩🇪", "□ and □", 2)]
    [InlineData("שלום", "□□□□", 4)]
    public void Of_Text_IsWhatCanBeDrawn(string text, string drawn, int undrawn)
    {
        var drawable = new DrawableText(ReportFonts.Load(Folder));

        Assert.Equal(drawn, drawable.Of(text, ReportFace.Sans));
        Assert.Equal(undrawn, drawable.Undrawn);
    }

    [Fact]
    public void Of_LoneSurrogate_IsReplaced() => Assert.Equal("\uFFFD alone", new DrawableText(ReportFonts.Load(Folder)).Of("\uD83D alone", ReportFace.Sans));

    [Fact]
    public void Of_WordWithoutEnd_MayBeBroken()
    {
        var drawn = new DrawableText(ReportFonts.Load(Folder)).Of(new string('x', 200) + " end", ReportFace.Serif);

        Assert.Equal([60, 60, 60, 20, 3], drawn.Split(['\u200B', ' ']).Select(part => part.Length));
    }

    [Fact]
    public void Of_TooLong_IsCutAndSaysSo() =>
        Assert.Equal(DrawableText.MaxCharacters, new DrawableText(ReportFonts.Load(Folder)).Of(new string('x', 100_000), ReportFace.Sans).Count(character => character == 'x'));

    [Fact]
    public void Load_NoFonts_SaysWhatToDo() => Assert.Contains("Build", Assert.Throws<ReportException>(() => ReportFonts.Load("/nowhere")).Message, StringComparison.Ordinal);
}
