using System.Text;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Documents;

public sealed class DocumentShelfTests : IDisposable
{
    private const string Cv = "Experience\nSoftware Architect, Omnious Ltd\nJune 2017 - Present\n- Cut the build from 40 to 6 minutes.\nSkills\nTerraform, Kubernetes\n";
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_Understood_IsKeptForTheNextTimeAndOnlyForItsOwner()
    {
        using (var shelf = Open())
        {
            await shelf.ReadAsync(DocumentKind.Cv, "cv.txt", Encoding.UTF8.GetBytes(Cv));
            Assert.Equal("Software Architect", shelf[DocumentKind.Cv].Document!.Roles[0].Title);
        }

        using var next = Open();
        var kept = next[DocumentKind.Cv].Document!;
        Assert.Equal(("cv.txt", "2017-06", "Present"), (kept.Name, kept.Roles[0].Start.ToString(), kept.Roles[0].End.ToString()));
        Assert.Equal("Software Architect", next.Brief!.Roles[0].Title);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(_folder.PathOf("documents"), "cv.json")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Remember_Off_LeavesNothingOnTheDiskAndUsesItAllTheSame()
    {
        using var shelf = Open();
        await shelf.ReadAsync(DocumentKind.Cv, "cv.txt", Encoding.UTF8.GetBytes(Cv));
        shelf.Remember(false);
        await shelf.ReadAsync(DocumentKind.Job, "", Encoding.UTF8.GetBytes("Requirements\n- You must know Kubernetes.\n"));

        Assert.NotNull(shelf.Brief);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Read_Refused_SaysWhyAndKeepsWhatWasThere()
    {
        using var shelf = Open();
        await shelf.ReadAsync(DocumentKind.Cv, "cv.txt", Encoding.UTF8.GetBytes(Cv));
        await shelf.ReadAsync(DocumentKind.Cv, "cv.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 });

        Assert.Equal("cv.txt", shelf[DocumentKind.Cv].Document!.Name);
        Assert.NotEmpty(shelf[DocumentKind.Cv].Trouble);
        Assert.Null(shelf[DocumentKind.Cv].Reading);
    }

    [Fact]
    public async Task Remove_TakesItFromTheDiskToo()
    {
        using var shelf = Open();
        await shelf.ReadAsync(DocumentKind.Cv, "cv.txt", Encoding.UTF8.GetBytes(Cv));
        shelf.Clear();

        Assert.Null(shelf.Brief);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"kind":"Job","text":"x","pages":1}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void Open_ARottenFile_SaysSoAndGoesOn(string content)
    {
        Directory.CreateDirectory(_folder.PathOf("documents"));
        File.WriteAllText(Path.Combine(_folder.PathOf("documents"), "cv.json"), content);

        using var shelf = Open();

        Assert.Null(shelf.Brief);
        Assert.NotEmpty(shelf[DocumentKind.Cv].Trouble);
    }

    [Fact]
    public async Task Cancel_WhileReading_ChangesNothing()
    {
        var reading = new TaskCompletionSource();
        using var shelf = Open(new StuckReader(reading));
        var read = shelf.ReadAsync(DocumentKind.Cv, "cv.pdf", PdfBytes.Of([[("Page text of a curriculum vitae", 60, 300, 11)]]));
        await reading.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new DocumentProgress(2, 5), shelf[DocumentKind.Cv].Reading);

        shelf.Cancel(DocumentKind.Cv);
        await read;

        Assert.Equal(new DocumentSlot(DocumentKind.Cv), shelf[DocumentKind.Cv]);
    }

    private DocumentShelf Open(IDocumentLineReader? reader = null)
    {
        var options = new DocumentOptions();
        return new DocumentShelf(new DocumentReader(reader ?? new NodeDocumentReader(options), options), _folder.PathOf("documents"), NullLogger<DocumentShelf>.Instance);
    }

    private sealed class StuckReader(TaskCompletionSource reading) : IDocumentLineReader
    {
        public async Task<DocumentLines> ReadAsync(ReadOnlyMemory<byte> content, DocumentFormat format, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
        {
            progress!.Report(new DocumentProgress(2, 5));
            reading.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("never");
        }
    }
}
