using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>What people wrote about their interviews, with the replies. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.</summary>
public sealed class Reflections(IDbContextFactory<InterviewDb> factory, DatabaseLocation location)
{
    /// <summary>A summary looks at so many of the newest reflections, and judged interviews, at most.</summary>
    public const int MostRead = 60;

    /// <summary>Those of an interview, the oldest first.</summary>
    public Task<IReadOnlyList<Reflection>> OfAsync(Guid interviewId, CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<Reflection>>(async db =>
    {
        var rows = await db.Reflections.AsNoTracking().Where(row => row.InterviewId == interviewId).OrderBy(row => row.At).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToReflection());
    }, cancellationToken);

    /// <summary>The newest of all interviews, the newest first.</summary>
    public Task<IReadOnlyList<Reflection>> NewestAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<Reflection>>(async db =>
    {
        var rows = await db.Reflections.AsNoTracking().OrderByDescending(row => row.At).Take(MostRead).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToReflection());
    }, cancellationToken);

    /// <summary>The levels of the newest judged interviews, each by its newest judgement, in no order.</summary>
    public Task<IReadOnlyList<JudgedLevels>> LevelsAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<JudgedLevels>>(async db =>
    {
        var newest = db.Interviews
            .Where(interview => db.Assessments.Any(assessment => assessment.InterviewId == interview.Id))
            .OrderByDescending(interview => interview.CreatedAt)
            .Take(MostRead);
        var rows = await newest
            .Select(interview => new
            {
                interview.Id,
                interview.CreatedAt,
                db.Assessments.Where(assessment => assessment.InterviewId == interview.Id).OrderByDescending(assessment => assessment.At).First().Detail,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new JudgedLevels(row.Id, row.CreatedAt, Levels(row.Detail)));
    }, cancellationToken);

    /// <summary>Writes a reflection down, as far as the interview's consent allows.</summary>
    /// <returns>Whether it is kept: not without the consent to words, nor when the interview was deleted meanwhile.</returns>
    public Task<bool> AddAsync(Reflection reflection, CancellationToken cancellationToken) => GuardAsync(async db =>
    {
        db.Add(ReflectionRow.Of(reflection));
        return await db.SaveChangesAsync(cancellationToken) > 0;
    }, cancellationToken);

    private static Dictionary<Dimension, double> Levels(InterviewAssessment? detail) =>
        (detail?.Dimensions ?? []).Where(score => score.Level is not null).ToDictionary(score => score.Dimension, score => score.Level!.Value);

    private Task<T> GuardAsync<T>(Func<InterviewDb, Task<T>> work, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await work(db);
        });
}
