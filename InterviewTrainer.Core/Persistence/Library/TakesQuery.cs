using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>An answer and all the answers that practise it again, with their newest judgements: four queries, however many takes there are.</summary>
internal static class TakesQuery
{
    public static async Task<IReadOnlyList<DrillTake>> RunAsync(InterviewDb db, Guid turnId, CancellationToken cancellationToken)
    {
        var given = await (
            from turn in db.Turns
            join interview in db.Interviews on turn.InterviewId equals interview.Id
            where turn.Id == turnId
            select new
            {
                turn.InterviewId,
                interview.Drill,
                Main = db.Turns.Where(main => main.InterviewId == turn.InterviewId && main.QuestionKey == turn.QuestionKey && main.FollowUp == null).Select(main => (Guid?)main.Id).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (given is null)
        {
            return [];
        }

        var (first, firstInterview) = given.Drill is { IsOfAnswer: true } drill ? (drill.TurnId, drill.InterviewId) : (given.Main ?? turnId, given.InterviewId);
        var drills = (await DrillsOf(db, first).Select(row => new { row.Id, row.Drill }).ToListAsync(cancellationToken)).ToDictionary(row => row.Id, row => row.Drill?.Focus ?? "");
        List<Guid> ids = [firstInterview, .. drills.Keys];
        var turns = await db.Turns.Where(turn => ids.Contains(turn.InterviewId)).OrderBy(turn => turn.AskedAt).ToListAsync(cancellationToken);
        var key = turns.Find(turn => turn.Id == first)?.QuestionKey;
        var takes = turns.Where(turn => turn.FollowUp is null && (turn.InterviewId != firstInterview || turn.QuestionKey == key));
        var judged = await NewestAsync(db, ids, cancellationToken);
        return [.. takes.Select(turn => new DrillTake(
            turn.InterviewId == firstInterview ? DrillTakeKind.Original : turn.QuestionKey == key ? DrillTakeKind.Again : DrillTakeKind.NewQuestion,
            turn.InterviewId, turn.Id, turn.QuestionKey, turn.Question, drills.GetValueOrDefault(turn.InterviewId, ""), turn.State, turn.AskedAt,
            judged.GetValueOrDefault(turn.InterviewId)?.Answers.FirstOrDefault(answer => answer.TurnId == turn.Id)))];
    }

    /// <summary>The database looks into the column, so that the interviews need not be read.</summary>
    private static IQueryable<InterviewRow> DrillsOf(InterviewDb db, Guid turnId) =>
        db.Interviews.FromSql($"""SELECT * FROM "Interviews" WHERE json_extract("Drill", '$.turnId') = {turnId.ToString("D")}""");

    private static async Task<Dictionary<Guid, InterviewAssessment>> NewestAsync(InterviewDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var newest = await db.Assessments
            .Where(row => ids.Contains(row.InterviewId) && !db.Assessments.Any(later => later.InterviewId == row.InterviewId && later.At > row.At))
            .Select(row => row.Detail)
            .ToListAsync(cancellationToken);
        return newest.OfType<InterviewAssessment>().DistinctBy(assessment => assessment.InterviewId).ToDictionary(assessment => assessment.InterviewId);
    }
}
