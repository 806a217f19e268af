using Bunit;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Xunit;
using PrivacyPage = InterviewTrainer.Web.Components.Pages.Privacy.Privacy;

namespace InterviewTrainer.Tests.Web.Components.Privacy;

public sealed class PrivacyTests : PageTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Page.Services.AddSingleton(DataFolder.Open(Database.Location.Folder));
        Page.Services.AddSingleton<ISpeechSynthesizerSource>(InstalledVoice.Find());
    }

    [Fact]
    public void Render_NothingSent_SaysSoAndWhereEverythingIs()
    {
        var page = Show();

        Assert.Equal("This program has sent nothing away", page.Find("h1").TextContent);
        Assert.Equal(Database.Location.Folder, page.Find("code").TextContent);
        Assert.Contains("loudness, on this computer", page.Markup, StringComparison.Ordinal);
        Assert.Contains("No interview is stored.", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Whisper, on this computer")]
    [InlineData(false, "Whisper runs on another machine: it hears you only in interviews for which you choose it")]
    public void Render_ARecogniserIsChosen_SaysWhereItHears(bool staysLocal, string expected)
    {
        Recognizer.Chosen = new HearingEngine("Whisper", staysLocal);

        Assert.Contains(expected, Show().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NoModelIsChosen_TheScriptAsksAndTheRulesJudge()
    {
        var page = Show();

        Assert.Equal("The script, from question packs on this computer.", Fact(page, "Asks"));
        Assert.Equal("Rules, on this computer.", Fact(page, "Judges the answers afterwards"));
    }

    [Theory]
    [InlineData(true, "scripted model, on this computer", "Rules and scripted model, on this computer.")]
    [InlineData(false, "scripted model, on another machine", "Rules, on this computer, and scripted model, on another machine")]
    public void Render_AModelIsChosen_SaysWhoAsksAndJudgesAndWhere(bool staysLocal, string asks, string judges)
    {
        Models.Model = new ScriptedLanguageModel("") { StaysLocal = staysLocal };

        var page = Show();

        Assert.StartsWith(asks, Fact(page, "Asks"), StringComparison.Ordinal);
        Assert.StartsWith(judges, Fact(page, "Judges the answers afterwards"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteEverything_Confirmed_TakesInterviewsAndDocuments()
    {
        await StoreAsync(SampleInterviews.Ready());
        await Shelf.ReadAsync(DocumentKind.Job, "job.txt", "Requirements\n- You must know Kubernetes.\n"u8.ToArray());
        var page = Show();

        page.FindAll("button").Single(button => button.TextContent == "Delete everything").Click();
        await page.InvokeAsync(() => Get<DialogService>().Close(true));

        page.WaitForAssertion(() => Assert.Contains("No interview is stored.", page.Markup, StringComparison.Ordinal));
        Assert.True(Interviews.RemovedAll);
        Assert.Null(Shelf[DocumentKind.Job].Document);
    }

    [Fact]
    public async Task Render_SomethingWasSent_CountsItAndSaysWhy()
    {
        using var client = Get<OutboundHttp>().Create("download a voice");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://voices.invalid/"), Token));

        var page = Show();

        Assert.StartsWith("One request has left", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("voices.invalid", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Contains("download a voice", page.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_InterviewsStored_OffersToDeleteThem()
    {
        await StoreAsync(SampleInterviews.Ready());

        Assert.Contains("One interview is stored.", Show().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BringBack_Export_StoresItAndCountsItAtOnce()
    {
        var interview = SampleInterviews.Ready();
        var export = InterviewExport.Of(new StoredInterview(interview), SampleInterviews.Begin).ToJson();
        var page = Show();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(export, "interview.json"));

        page.WaitForAssertion(() => Assert.Equal("One interview is back.", page.Find(".bring .note").TextContent));
        page.WaitForAssertion(() => Assert.Contains("One interview is stored.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/export.zip", page.FindAll("a[download]").Single().GetAttribute("href"));
        Assert.NotNull(await Database.Library.LoadAsync(interview.Id, Token));
    }

    [Fact]
    public void BringBack_SomeOtherFile_SaysThatNothingWasBroughtBack()
    {
        var page = Show();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("hello", "notes.zip"));

        page.WaitForAssertion(() => Assert.Contains("Nothing was brought back", page.Find(".bring [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_DatabaseBroken_SaysWhatIsWrong()
    {
        await StoreAsync(SampleInterviews.Ready());
        BreakDatabase();

        Assert.Contains(Database.Location.File, Show().Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private static string Fact(IRenderedComponent<PrivacyPage> page, string name) =>
        page.FindAll("dt").Single(term => term.TextContent == name).NextElementSibling!.TextContent;

    private IRenderedComponent<PrivacyPage> Show()
    {
        var page = Page.Render<PrivacyPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".loading")));
        return page;
    }
}
