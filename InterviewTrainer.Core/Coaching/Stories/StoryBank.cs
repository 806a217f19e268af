using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>The person's stories: saved from answers, written by hand, recognised when they are told again. Thread-safe.</summary>
public sealed class StoryBank(IStoryShelf shelf, IInterviewJournal journal, ILiveInterviews interviews, TimeProvider time) : IDisposable
{
    /// <summary>One change at a time, so that none is lost to another.</summary>
    private readonly SemaphoreSlim _changing = new(1, 1);

    /// <summary>All stories, the last changed first.</summary>
    public Task<IReadOnlyList<Story>> ListAsync(CancellationToken cancellationToken) => shelf.ListAsync(cancellationToken);

    /// <summary>Keeps an answer, with those to its follow-ups, as a story; the question's competency becomes its tag. An answer that was kept before is not kept again.</summary>
    /// <param name="turnId">The answer, or one to a follow-up of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The story's identifier.</returns>
    /// <exception cref="StoryException">There are no words, or too many stories.</exception>
    public async Task<Guid> SaveFromAsync(Guid turnId, CancellationToken cancellationToken)
    {
        await journal.FlushAsync(cancellationToken);
        var interviewId = await shelf.InterviewOfAsync(turnId, cancellationToken)
            ?? throw new StoryException("This answer is not there any more, so it cannot be kept as a story.");
        var answers = interviews.Find(interviewId) is { } live ? LiveAnswers(live.Interview) : await shelf.AnswersAsync(interviewId, cancellationToken);
        var answer = answers.FirstOrDefault(told => told.TurnIds.Contains(turnId)) is { Text.Length: > 0 } found
            ? found
            : throw new StoryException("There are no words of this answer, so there is nothing to keep. Write the story down by hand instead.");
        return await ChangeAsync(async stories =>
        {
            if (stories.FirstOrDefault(story => story.Told.Any(telling => answer.TurnIds.Contains(telling.TurnId))) is { } known)
            {
                return known.Id;
            }

            var story = New("", answer.Text, [answer.Telling.Competency], [await ScoredAsync(answer.Telling, cancellationToken)]);
            return await AddAsync(stories, story, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Keeps a story written by hand.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="StoryException">It has no text, or there are too many.</exception>
    public Task<Guid> WriteAsync(string title, string text, IReadOnlyList<string> tags, CancellationToken cancellationToken) =>
        ChangeAsync(stories => AddAsync(stories, New(title, text, tags, []), cancellationToken), cancellationToken);

    /// <summary>Changes title, text and tags of a story; where it was told stays. Nothing happens where it is gone.</summary>
    /// <exception cref="StoryException">It has no text.</exception>
    public Task EditAsync(Guid id, string title, string text, IReadOnlyList<string> tags, CancellationToken cancellationToken) => ChangeAsync(async stories =>
    {
        if (stories.FirstOrDefault(story => story.Id == id) is { } story)
        {
            await shelf.SaveAsync(Whole(story with { Title = title, Text = text, Tags = tags, UpdatedAt = time.GetUtcNow().UtcDateTime }), cancellationToken);
        }

        return id;
    }, cancellationToken);

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => shelf.DeleteAsync(id, cancellationToken);

    /// <summary>
    /// Finds the stories that were told in an interview (<see cref="StoryWords.IsRetold"/>), adds the tellings, and notes what known ones scored. To be called when an interview was judged; calling it again changes nothing more.
    /// </summary>
    /// <returns>How many tellings are new.</returns>
    public async Task<int> RecogniseAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        await journal.FlushAsync(cancellationToken);
        var answers = await shelf.AnswersAsync(interviewId, cancellationToken);
        var added = 0;
        await ChangeAsync(async stories =>
        {
            var current = stories.ToDictionary(story => story.Id);
            foreach (var answer in answers)
            {
                var words = StoryWords.Of(answer.Text);
                var known = current.Values.FirstOrDefault(story => story.Told.Any(telling => telling.TurnId == answer.Telling.TurnId));
                var story = known ?? current.Values
                    .Select(candidate => (Story: candidate, Words: StoryWords.Of(candidate.Text)))
                    .Where(candidate => StoryWords.IsRetold(candidate.Words, words))
                    .OrderByDescending(candidate => StoryWords.Overlap(candidate.Words, words))
                    .Select(candidate => candidate.Story)
                    .FirstOrDefault();
                if (story is null || story.Told.Contains(answer.Telling))
                {
                    continue;
                }

                added += known is null ? 1 : 0;
                current[story.Id] = story.With(answer.Telling).Bounded();
                await shelf.SaveAsync(current[story.Id], cancellationToken);
            }

            return Guid.Empty;
        }, cancellationToken);
        return added;
    }

    public void Dispose() => _changing.Dispose();

    private async Task<Guid> ChangeAsync(Func<IReadOnlyList<Story>, Task<Guid>> change, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            return await change(await shelf.ListAsync(cancellationToken));
        }
        finally
        {
            _changing.Release();
        }
    }

    private async Task<Guid> AddAsync(IReadOnlyList<Story> stories, Story story, CancellationToken cancellationToken)
    {
        if (stories.Count >= Story.Most)
        {
            throw new StoryException($"There are {Story.Most} stories, which is as many as are kept. Delete one that you do not need.");
        }

        await shelf.SaveAsync(Whole(story), cancellationToken);
        return story.Id;
    }

    private async Task<StoryTelling> ScoredAsync(StoryTelling telling, CancellationToken cancellationToken) =>
        (await shelf.JudgedAsync([telling.TurnId], cancellationToken)).GetValueOrDefault(telling.TurnId) is { } judged ? telling with { Overall = judged.Overall } : telling;

    private Story New(string title, string text, IReadOnlyList<string> tags, IReadOnlyList<StoryTelling> told)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new Story(Guid.NewGuid(), title, text, tags, told, now, now);
    }

    private static Story Whole(Story story) => story.Bounded() is { Text.Length: > 0 } whole ? whole : throw new StoryException("A story needs words.");

    /// <summary>While an interview is in memory its words are there, stored or not; keeping one is the person's own wish.</summary>
    private static IReadOnlyList<ToldAnswer> LiveAnswers(Interview interview) => ToldAnswers.Of(interview.Id, interview.Turns, new Dictionary<Guid, double?>());
}
