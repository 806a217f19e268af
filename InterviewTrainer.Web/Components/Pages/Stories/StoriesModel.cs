using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Stories;

/// <summary>The storybank as the page shows it.</summary>
public sealed class StoriesModel(StoryBank bank, IStoryShelf shelf, PackLibrary packs, TimeProvider time)
{
    private IReadOnlyList<Question> _questions = [];

    public bool IsLoaded { get; private set; }

    /// <summary>What went wrong with the database; null when nothing did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Why a story was not kept; null when nothing was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The last changed first.</summary>
    public IReadOnlyList<StoryCard> Cards { get; private set; } = [];

    /// <summary>Competencies of the chosen packs that no story shows.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Titles of the packs of the last interview; empty before the first.</summary>
    public string Packs { get; private set; } = "";

    /// <summary>Competencies that a story may be tagged with.</summary>
    public IEnumerable<string> Competencies => (_questions.Count > 0 ? _questions : packs.Packs.SelectMany(pack => pack.Questions)).Select(question => question.Competency).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is being written; null when nothing is.</summary>
    public StoryForm? Form { get; private set; }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await GuardAsync(async () =>
        {
            var (kept, last) = (await bank.ListAsync(cancellationToken), await shelf.LastInterviewsAsync(StoryUse.LookBack, cancellationToken));
            var due = await shelf.ToRateAsync([.. kept.SelectMany(story => story.Told).Select(telling => telling.InterviewId).Distinct()], cancellationToken);
            var stories = kept.Select(story => story with { Told = [.. story.Told.Select(telling => due.Contains(telling.InterviewId) ? telling with { Overall = null } : telling)] }).ToList();
            var chosen = last.Count == 0 ? [] : last[0].PackIds.Select(packs.Find).OfType<Pack>().ToList();
            var judged = await shelf.JudgedAsync([.. stories.Select(story => story.Best?.TurnId).OfType<Guid>()], cancellationToken);
            _questions = [.. chosen.SelectMany(pack => pack.Questions)];
            Packs = string.Join("; ", chosen.Select(pack => pack.Title));
            Missing = stories.Count == 0 ? [] : StoryUse.Missing(stories, _questions);
            Cards = [.. stories.Select(story => new StoryCard(
                story,
                StoryUse.TimesIn(story, last.Select(interview => interview.Id)),
                story.Best is { } best ? judged.GetValueOrDefault(best.TurnId) : null,
                StoryFit.Of(story, _questions),
                [.. story.Told.Reverse().Select(telling => new StoryTellingLine(
                    $"/debrief/{telling.InterviewId}", Wording.Moment(telling.At, time), telling.Competency, Score(telling, due)))]))];
        });
        IsLoaded = true;
    }

    public void Write() => (Form, Refusal) = (new StoryForm(), null);

    public void Edit(Story story) => (Form, Refusal) = (StoryForm.Of(story), null);

    public void Cancel() => (Form, Refusal) = (null, null);

    /// <summary>Keeps what was written.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (Form is not { } form)
        {
            return;
        }

        await GuardAsync(async () =>
        {
            if (form.Id is { } id)
            {
                await bank.EditAsync(id, form.Title, form.Text, form.TagList, cancellationToken);
            }
            else
            {
                await bank.WriteAsync(form.Title, form.Text, form.TagList, cancellationToken);
            }

            Form = null;
        });
        if (Form is null)
        {
            await LoadAsync(cancellationToken);
        }
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await GuardAsync(() => bank.DeleteAsync(id, cancellationToken));
        await LoadAsync(cancellationToken);
    }

    /// <summary>The person rates themselves before any score is shown.</summary>
    private static string Score(StoryTelling telling, IReadOnlySet<Guid> due) => due.Contains(telling.InterviewId) ? "rate it first"
        : telling.Overall is { } score ? $"{Wording.Number((int)Math.Round(score))} of 100" : "not scored";

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            (Trouble, Refusal) = (null, null);
            await work();
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }
        catch (StoryException exception)
        {
            Refusal = exception.Message;
        }
    }
}
