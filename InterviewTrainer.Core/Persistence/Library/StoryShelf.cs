using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <inheritdoc cref="IStoryShelf"/>
public sealed class StoryShelf(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewEraser eraser) : IStoryShelf
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Story>> ListAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<Story>>(async db =>
        [.. (await db.Stories.AsNoTracking().OrderByDescending(row => row.UpdatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken)).Select(ToStory)], cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(Story story, CancellationToken cancellationToken) => GuardAsync(async db =>
    {
        if (await db.Stories.SingleOrDefaultAsync(row => row.Id == story.Id, cancellationToken) is { } row)
        {
            (row.Title, row.Text, row.Tags, row.Told, row.UpdatedAt) = (story.Title, story.Text, story.Tags, story.Told, story.UpdatedAt);
        }
        else
        {
            db.Add(new StoryRow { Id = story.Id, Title = story.Title, Text = story.Text, Tags = story.Tags, Told = story.Told, CreatedAt = story.CreatedAt, UpdatedAt = story.UpdatedAt });
        }

        return await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, () => eraser.EraseStoryAsync(id, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldAnswer>> AnswersAsync(Guid interviewId, CancellationToken cancellationToken) => GuardAsync(async db =>
    {
        var turns = await (
            from turn in db.Turns.AsNoTracking()
            join words in db.TurnWords on turn.Id equals words.TurnId
            where turn.InterviewId == interviewId
            orderby turn.Index
            select new { Turn = turn, Words = words }).ToListAsync(cancellationToken);
        var scores = await (
            from judgement in PracticeQuery.NewestJudgements(db)
            join score in db.AnswerScores on judgement.Id equals score.AssessmentId
            where judgement.InterviewId == interviewId
            select new { score.TurnId, score.Overall }).ToListAsync(cancellationToken);
        return ToldAnswers.Of(
            interviewId, turns.Select(row => row.Turn.ToTurn(row.Words.ToWords(), signals: null)), scores.DistinctBy(score => score.TurnId).ToDictionary(score => score.TurnId, score => score.Overall));
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<Guid?> InterviewOfAsync(Guid turnId, CancellationToken cancellationToken) =>
        GuardAsync(db => db.Turns.Where(turn => turn.Id == turnId).Select(turn => (Guid?)turn.InterviewId).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<Guid, AnswerAssessment>> JudgedAsync(IReadOnlyCollection<Guid> turnIds, CancellationToken cancellationToken) => GuardAsync<IReadOnlyDictionary<Guid, AnswerAssessment>>(async db =>
    {
        var interviews = db.Turns.Where(turn => turnIds.Contains(turn.Id)).Select(turn => turn.InterviewId);
        var details = await PracticeQuery.NewestJudgements(db).Where(row => interviews.Contains(row.InterviewId)).Select(row => row.Detail).ToListAsync(cancellationToken);
        return details.OfType<InterviewAssessment>()
            .SelectMany(detail => detail.Answers)
            .Where(answer => turnIds.Contains(answer.TurnId))
            .DistinctBy(answer => answer.TurnId)
            .ToDictionary(answer => answer.TurnId);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<Guid>> ToRateAsync(IReadOnlyCollection<Guid> interviewIds, CancellationToken cancellationToken) => GuardAsync<IReadOnlySet<Guid>>(async db =>
        (await db.Assessments
            .Where(row => interviewIds.Contains(row.InterviewId) && !db.SelfRatings.Any(own => own.InterviewId == row.InterviewId))
            .Select(row => row.InterviewId)
            .Distinct()
            .ToListAsync(cancellationToken)).ToHashSet(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(Guid Id, IReadOnlyList<string> PackIds)>> LastInterviewsAsync(int count, CancellationToken cancellationToken) =>
        GuardAsync<IReadOnlyList<(Guid Id, IReadOnlyList<string> PackIds)>>(async db =>
        {
            var rows = await db.Interviews
                .Where(row => row.Status == InterviewStatus.Concluded && row.Drill == null)
                .OrderByDescending(row => row.CreatedAt)
                .Take(count)
                .Select(row => new { row.Id, row.PackIds })
                .ToListAsync(cancellationToken);
            return [.. rows.Select(row => (row.Id, row.PackIds))];
        }, cancellationToken);

    private static Story ToStory(StoryRow row) => new(row.Id, row.Title, row.Text, row.Tags, row.Told, row.CreatedAt, row.UpdatedAt);

    private Task<T> GuardAsync<T>(Func<InterviewDb, Task<T>> work, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await work(db);
        });
}
