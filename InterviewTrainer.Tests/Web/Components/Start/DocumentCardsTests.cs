using System.Text;
using Bunit;
using InterviewTrainer.Core.Documents;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;
using StartPage = InterviewTrainer.Web.Components.Pages.Start.Start;

namespace InterviewTrainer.Tests.Web.Components.Start;

public sealed class DocumentCardsTests : PageTest
{
    private const string Cv = "Experience\nSoftware Architect, Omnious Ltd\nJune 2017 - Present\n- Cut the build from 40 to 6 minutes.\nSkills\nTerraform, Kubernetes\n";

    [Fact]
    public void File_IsReadAndWhatWasUnderstoodIsShown()
    {
        var page = Page.Render<StartPage>();

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromText(Cv, "cv.txt"));

        page.WaitForAssertion(() => Assert.Contains("1 role · 2 skills · 1 achievement with a figure", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Contains("Software Architect, Omnious Ltd", page.Find("details.facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Remember them for the next time", page.Markup, StringComparison.Ordinal);

        page.Find("button[aria-label='Remove Your CV']").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindComponents<InputFile>().Count));
    }

    [Fact]
    public void PastedText_WithMarkup_StaysText()
    {
        var page = Page.Render<StartPage>();
        page.Find("button[aria-label='The job description: paste text']").Click();
        page.Find("section[data-kind=Job] textarea").Input("Requirements\n- You must know <script>alert(1)</script> and Kubernetes.\n- Nice to have: Kafka\n");
        page.Find("section[data-kind=Job] .btn").Click();

        page.WaitForAssertion(() => Assert.Contains("1 must · 1 nice to have", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.DoesNotContain("<script>", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatCannotBeRead_SaysWhatToDo()
    {
        var page = Page.Render<StartPage>();

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "cv.doc"));

        page.WaitForAssertion(() => Assert.Contains(".docx", page.Find("section[data-kind=Cv] .note.bad").TextContent, StringComparison.OrdinalIgnoreCase), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task SeeThePlanFirst_MakesAnInterviewThatKnowsTheDocuments()
    {
        await Shelf.ReadAsync(DocumentKind.Cv, "cv.txt", Encoding.UTF8.GetBytes(Cv));
        var page = Page.Render<StartPage>();

        await page.FindAll(".begin button")[1].ClickAsync(new());

        Assert.Contains("/plan/", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Software Architect", Interviews.Created.Single().Settings.Brief!.Roles[0].Title);
    }
}
