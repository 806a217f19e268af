using AngleSharp.Dom;
using Bunit;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using DebriefPage = InterviewTrainer.Web.Components.Pages.Debrief.Debrief;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>The debrief of an interview that was judged, or is about to be.</summary>
public abstract class JudgedPageTest : PageTest
{
    /// <summary>What a person reads of it, without what is there for screen readers alone.</summary>
    internal static string Words(IElement said)
    {
        var copy = (IElement)said.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".visually-hidden").ToList())
        {
            hidden.Remove();
        }

        return copy.TextContent;
    }

    internal static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A concluded interview, not judged.</summary>
    internal async Task<Interview> StoredAsync()
    {
        var interview = Concluded();
        await StoreAsync(interview);
        return interview;
    }

    /// <summary>A concluded interview with a judgement, and a rating of 3 before it.</summary>
    internal async Task<Interview> JudgedAsync(bool rated = true)
    {
        var interview = await StoredAsync();
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));
        if (rated)
        {
            await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        }

        return interview;
    }

    internal async Task StoreAssessmentAsync(InterviewAssessment assessment) => await new AssessmentStore(Database, Database.Location, Database.Library).AddAsync(assessment, Token);

    internal IRenderedComponent<DebriefPage> Show(Guid id)
    {
        var page = Page.Render<DebriefPage>(parameters => parameters.Add(found => found.Id, id));
        page.WaitForElement(".debrief");
        return page;
    }

    internal static IElement Button(IRenderedComponent<DebriefPage> page, string text) => page.FindAll("button").First(button => button.TextContent.Trim() == text);
}
