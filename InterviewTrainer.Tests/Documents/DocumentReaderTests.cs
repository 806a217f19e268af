using System.Text;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Documents;

/// <summary>Files as people, programs and enemies make them, read by the real Node child.</summary>
[Trait("Category", "Slow")]
public sealed class DocumentReaderTests
{
    private static readonly DocumentOptions Options = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_RealCv_InOrderWithRolesDatesAndWholeWords()
    {
        var cv = await ReadAsync("cv.pdf", await File.ReadAllBytesAsync(SharedData.Path("cv.pdf"), Token));

        Assert.Equal(DocumentKind.Cv, cv.Kind);
        Assert.Equal(5, cv.Pages);
        Assert.Equal(["Education", "Skills", "Experience", "Extracurricular Activity"], cv.Sections.Select(section => section.Title).Where(title => title.Length > 0).Take(4));
        Assert.Equal(("Software Architect", "Omnious. Co., Ltd.", "2017-06", "2018-05"), cv.Roles.Select(Shown).ElementAt(3));
        Assert.Equal(12, cv.Roles.Count);
        Assert.Equal("Present", cv.Roles[0].End.ToString());
        Assert.Equal("2010-03", Assert.Single(cv.Education).Start.ToString());
        Assert.Contains("with over 20 enterprise systems", cv.Text, StringComparison.Ordinal);
        Assert.Contains("multi-account and multi-VPC", cv.Text, StringComparison.Ordinal);
        Assert.Contains("Terraform", cv.Skills);
        Assert.Contains("AWS", cv.Skills);
        Assert.DoesNotContain("Curriculum Vitae", cv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_RealCv_BriefHoldsNothingOfThePerson()
    {
        var cv = await ReadAsync("cv.pdf", await File.ReadAllBytesAsync(SharedData.Path("cv.pdf"), Token));

        var brief = BriefMaker.Make(cv, job: null)!;

        Assert.All((string[])["Claud", "posquit0", "9030", "gmail", "Mapo"], word => Assert.DoesNotContain(word, brief.CvText, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Kubernetes", brief.CvText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_RealLetter_InOrder()
    {
        var letter = await ReadAsync("coverletter.pdf", await File.ReadAllBytesAsync(SharedData.Path("coverletter.pdf"), Token));

        var places = ((string[])["Claud D. Park", "About Me", "Sincerely"]).Select(text => letter.Text.IndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Read_Pdf_TellsOfEachPageAndKeepsAccents()
    {
        var seen = new List<DocumentProgress>();
        var pages = Enumerable.Range(1, 3).Select(number => new[] { ($"Page text number {number}: r\u00E9sum\u00E9 of Bj\u00F6rk", 60.0, 300.0, 11.0) }).ToArray();

        var cv = await new DocumentReader(new NodeDocumentReader(Options), Options).ReadAsync("cv.pdf", PdfBytes.Of(pages), DocumentKind.Cv, new Recorder(seen), Token);

        Assert.Equal([new(1, 3), new(2, 3), new(3, 3)], seen);
        Assert.Contains("résumé of Björk", cv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DocxWithTables_RowsAreReadAcrossAndCellsOfAPageDown()
    {
        var file = DocxBytes.Of(
            DocxBytes.Paragraph("Experience"),
            DocxBytes.Table(["Nurse, General Hospital", "Jan 2019 - Present"], ["Carer, Care Home Ltd", "2015 - 2018"]),
            DocxBytes.Paragraph("Looked after 12 patients", isItem: true),
            DocxBytes.Table(["Skills\nTriage, Wound care", "Education\nB.Sc. Nursing, University of York   2011 - 2014"]));

        var cv = await ReadAsync("cv.docx", file);

        Assert.Equal(
            [("Nurse", "General Hospital", "2019-01", "Present"), ("Carer", "Care Home Ltd", "2015", "2018")],
            cv.Roles.Select(Shown));
        Assert.Equal(["Triage", "Wound care"], cv.Skills);
        Assert.Contains("• Looked after 12 patients", cv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MarkdownAndOldEncoding_AreText()
    {
        var markdown = await ReadAsync("job.md", Encoding.UTF8.GetBytes("# Nurse\n\n## Requirements\n\n- **Triage** and [wound care](https://example.org)\n\n| a | b |\n|---|---|\n| Nights | yes |\n"));
        var old = await ReadAsync("cv.txt", [.. "R"u8, 0xE9, .. "sum"u8, 0xE9, 0x20, 0x96, .. " Experience of many years"u8]);

        Assert.Equal(DocumentKind.Job, markdown.Kind);
        Assert.StartsWith("Triage and wound care", markdown.Requirements[0].Text, StringComparison.Ordinal);
        Assert.Equal("Résumé – Experience of many years", old.Text);
    }

    [Fact]
    public async Task Read_LyingName_IsReadByItsBytesAndSaysSo()
    {
        var cv = await ReadAsync("cv.docx", PdfBytes.OfLines("Experience", "Engineer, Acme Ltd, 2019 - 2020"));

        Assert.Contains(cv.Warnings, warning => warning.Contains("it is a PDF", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, DocumentProblem, string> BadFiles { get; } = new()
    {
        { "empty", "cv.pdf", DocumentProblem.Empty, "paste" },
        { "legacy", "cv.doc", DocumentProblem.LegacyWord, "save it as .docx" },
        { "encrypted-word", "cv.docx", DocumentProblem.Encrypted, "password" },
        { "encrypted-pdf", "cv.pdf", DocumentProblem.Encrypted, "password" },
        { "scanned", "cv.pdf", DocumentProblem.NoText, "scanned" },
        { "huge", "cv.txt", DocumentProblem.TooLarge, "10 MB" },
        { "51-pages", "cv.pdf", DocumentProblem.TooManyPages, "51 pages" },
        { "zip-bomb", "cv.docx", DocumentProblem.Dangerous, "not unpacked" },
        { "many-parts", "cv.docx", DocumentProblem.Dangerous, "not unpacked" },
        { "entities", "cv.docx", DocumentProblem.Dangerous, "entities" },
        { "truncated-pdf", "cv.pdf", DocumentProblem.Damaged, "print it to a new PDF" },
        { "truncated-docx", "cv.docx", DocumentProblem.Damaged, "save it again" },
        { "random", "cv.pdf", DocumentProblem.OtherFormat, "not known" },
        { "rtf", "cv.doc", DocumentProblem.OtherFormat, ".rtf" },
        { "odt", "cv.odt", DocumentProblem.OtherFormat, ".odt" },
        { "pages", "cv.pages", DocumentProblem.OtherFormat, "Apple Pages" },
        { "picture", "cv.jpg", DocumentProblem.OtherFormat, "picture" },
        { "html", "cv.txt", DocumentProblem.OtherFormat, "web page" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Read_BadFile_SaysWhatToDo(string file, string name, DocumentProblem problem, string says)
    {
        var exception = await Assert.ThrowsAsync<DocumentException>(() => ReadAsync(name, Bad(file)));

        Assert.Equal(problem, exception.Problem);
        Assert.Contains(says, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Bad(string file) => file switch
    {
        "empty" => [],
        "legacy" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]],
        "encrypted-word" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "encrypted-pdf" => PdfBytes.Encrypted(),
        "scanned" => PdfBytes.Of([[]]),
        "huge" => new byte[Options.MaxBytes + 1],
        "51-pages" => PdfBytes.Of([.. Enumerable.Range(0, 51).Select(_ => new[] { ("text", 60.0, 100.0, 11.0) })]),
        "zip-bomb" => DocxBytes.Package(("word/document.xml", new string('a', 70 * 1024 * 1024))),
        "many-parts" => DocxBytes.Package([("word/document.xml", "<a/>"), .. Enumerable.Range(0, 2_001).Select(number => ($"word/{number}.xml", ""))]),
        "entities" => DocxBytes.OfXml("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>"),
        "truncated-pdf" => PdfBytes.OfLines("Experience")[..60],
        "truncated-docx" => DocxBytes.Of(DocxBytes.Paragraph("Experience"))[..200],
        "random" => RandomBytes(),
        "rtf" => Encoding.ASCII.GetBytes(@"{\rtf1\ansi Experience}"),
        "odt" => DocxBytes.Package(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")),
        "pages" => DocxBytes.Package(("Index/Document.iwa", "x")),
        "picture" => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[64]],
        "html" => Encoding.ASCII.GetBytes("<!DOCTYPE html><html><body>CV</body></html>"),
        _ => throw new ArgumentOutOfRangeException(nameof(file)),
    };

    private static byte[] RandomBytes()
    {
        var bytes = new byte[4_096];
        new Random(1).NextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static (string, string, string, string) Shown(Role role) => (role.Title, role.Organisation, role.Start.ToString(), role.End.ToString());

    private static Task<UnderstoodDocument> ReadAsync(string name, byte[] content) =>
        new DocumentReader(new NodeDocumentReader(Options), Options).ReadAsync(name, content, kind: null, progress: null, Token);

    private sealed class Recorder(List<DocumentProgress> seen) : IProgress<DocumentProgress>
    {
        public void Report(DocumentProgress value) => seen.Add(value);
    }
}
