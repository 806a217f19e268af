using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The stored judgements. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.</summary>
public sealed class AssessmentStore(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewLibrary library) : IAssessmentArchive
{
    /// <summary>Interviews that a baseline looks back on.</summary>
    private const int BaselineInterviews = 20;

    /// <inheritdoc/>
    public Task<Interview?> LoadAsync(Guid interviewId, CancellationToken cancellationToken) => library.LoadAsync(interviewId, cancellationToken);

    /// <inheritdoc/>
    public Task<SpeakerBaseline> BaselineAsync(Guid before, CancellationToken cancellationToken) => GuardAsync(async db =>
    {
        var earlier = db.Interviews.AsNoTracking()
            .Where(row => row.CreatedAt < db.Interviews.Where(one => one.Id == before).Select(one => one.CreatedAt).FirstOrDefault())
            .OrderByDescending(row => row.CreatedAt)
            .Take(BaselineInterviews);
        var measured = (await SummaryQuery.RunAsync(db, earlier, cancellationToken)).Select(interview => interview.Signals).OfType<SignalAverages>().ToList();
        return new SpeakerBaseline(measured.Count, Median(measured.Select(signals => signals.PauseRatio)), Median(measured.Select(signals => signals.PitchRangeSemitones)));
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<InterviewAssessment>>(async db =>
    {
        var details = await db.Assessments.AsNoTracking()
            .Where(row => row.InterviewId == interviewId)
            .OrderByDescending(row => row.At)
            .Select(row => row.Detail)
            .ToListAsync(cancellationToken);
        return [.. details.OfType<InterviewAssessment>()];
    }, cancellationToken);

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Task<IReadOnlyList<Guid>> UnassessedAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<Guid>>(async db =>
        await db.Interviews.AsNoTracking()
            .Where(row => row.Status == InterviewStatus.Concluded && !db.Assessments.Any(assessment => assessment.InterviewId == row.Id))
            .OrderBy(row => row.CreatedAt)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken), cancellationToken);

    private static double? Median(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().Order().ToList();
        return known.Count == 0 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
    }

    private Task<T> GuardAsync<T>(Func<InterviewDb, Task<T>> work, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await work(db);
        });
}
