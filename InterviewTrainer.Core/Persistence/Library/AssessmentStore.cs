using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The stored judgements. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.</summary>
public sealed class AssessmentStore(IDbContextFactory<InterviewDb> factory, DatabaseLocation location)
{
    /// <summary>All judgements of an interview, the newest first.</summary>
    public Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<InterviewAssessment>>(async db =>
    {
        var details = await db.Assessments.AsNoTracking()
            .Where(row => row.InterviewId == interviewId)
            .OrderByDescending(row => row.At)
            .Select(row => row.Detail)
            .ToListAsync(cancellationToken);
        return [.. details.OfType<InterviewAssessment>()];
    }, cancellationToken);

    /// <summary>Stores a judgement beside those there are; what consent does not allow is left out of it.</summary>
    /// <returns>False when the interview was deleted meanwhile.</returns>
    public Task<bool> AddAsync(InterviewAssessment assessment, CancellationToken cancellationToken) => GuardAsync(async db =>
    {
        if (!await db.Interviews.AnyAsync(row => row.Id == assessment.InterviewId, cancellationToken))
        {
            return false;
        }

        db.Add(AssessmentRow.Of(assessment));
        db.AddRange(assessment.Answers.Select(answer => AnswerScoreRow.Of(assessment, answer)));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Concluded interviews that nobody judged, the oldest first: what a crash or a restart left over.</summary>
    public Task<IReadOnlyList<Guid>> UnassessedAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<Guid>>(async db =>
        await db.Interviews.AsNoTracking()
            .Where(row => row.Status == InterviewStatus.Concluded && !db.Assessments.Any(assessment => assessment.InterviewId == row.Id))
            .OrderBy(row => row.CreatedAt)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken), cancellationToken);

    private Task<T> GuardAsync<T>(Func<InterviewDb, Task<T>> work, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await work(db);
        });
}
