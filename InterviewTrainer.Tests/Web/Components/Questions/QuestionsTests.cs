using Bunit;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;
using QuestionsPage = InterviewTrainer.Web.Components.Pages.Questions.Questions;

namespace InterviewTrainer.Tests.Web.Components.Questions;

public sealed class QuestionsTests : PageTest
{
    private static string Sales => File.ReadAllText(Path.Combine(ProjectFiles.Packs, "sales.json"));

    [Fact]
    public void Render_Gallery_ShowsEveryPackWithWhatItHolds()
    {
        var page = Page.Render<QuestionsPage>();

        var cards = page.FindAll(".pack");
        Assert.Equal(Get<PackLibrary>().Packs.Count, cards.Count);
        Assert.All(cards, card => Assert.Matches(@"\d+ questions: what you (did|know)", card.TextContent));
        Assert.Equal("/?pack=sales", page.Find("[aria-label='Practise Sales']").GetAttribute("href"));
        Assert.Empty(page.FindAll("[aria-label^='Delete']"));
    }

    [Fact]
    public void Render_OnePack_ReadsItsQuestions()
    {
        var page = Page.Render<QuestionsPage>(parameters => parameters.Add(each => each.PackId, "sales"));

        var pack = Get<PackLibrary>().Find("sales")!;
        Assert.Equal(pack.Questions.Select(question => question.Text), page.FindAll(".ask").Select(text => text.TextContent));
        Assert.Contains(pack.Questions[0].Competency, page.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Equal("/?pack=sales", page.Find("a.btn").GetAttribute("href"));
    }

    [Fact]
    public void Render_UnknownPack_SaysSoAndShowsTheOthers()
    {
        var page = Page.Render<QuestionsPage>(parameters => parameters.Add(each => each.PackId, "<b>x</b>"));

        Assert.Contains("“<b>x</b>”", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".pack"));
    }

    [Fact]
    public void Import_ASoundPack_IsInTheGalleryAsYours()
    {
        var page = Import(Sales.Replace("\"id\": \"sales\"", "\"id\": \"bakery\"", StringComparison.Ordinal).Replace("\"title\": \"Sales\"", "\"title\": \"<i>Bakery</i>\"", StringComparison.Ordinal));

        page.WaitForAssertion(() => Assert.NotNull(Get<PackLibrary>().OwnFile("bakery")));
        page.WaitForAssertion(() => Assert.Contains("yours", page.Find("[aria-label='<i>Bakery</i>']").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".pack i"));
    }

    [Fact]
    public void Import_AWrongPack_ListsEveryProblem()
    {
        var page = Import(Sales.Replace("\"minutes\": 2", "\"minutes\": 20", StringComparison.Ordinal).Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal));

        page.WaitForAssertion(() => Assert.Contains("own.json was not taken", page.Find(".note.bad").TextContent, StringComparison.Ordinal));
        Assert.True(page.FindAll(".note.bad li").Count > 2);
        Assert.Contains("format is 2", page.Find(".note.bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_TooLong_IsNotRead()
    {
        var page = Import(new string(' ', OwnPacks.MaxBytes + 1));

        page.WaitForAssertion(() => Assert.Contains("1024 KiB", page.Find(".note.bad").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<QuestionsPage> Import(string content)
    {
        var page = Page.Render<QuestionsPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(content, "own.json"));
        return page;
    }
}
