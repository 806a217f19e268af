using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Transcription;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The turns of which something was timed, in one query; the database picks, joins and leaves the rest of the rows where they are.</summary>
internal static class TimedTurnQuery
{
    /// <param name="db">Where.</param>
    /// <param name="newest">Only of so many interviews, newest first, in which anything was timed; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<List<TimedTurn>> NewestAsync(InterviewDb db, int? newest, CancellationToken cancellationToken)
    {
        if (newest is not { } count)
        {
            return RunAsync(db, db.Interviews, cancellationToken);
        }

        var timed = db.Interviews
            .Where(row => db.Turns.Any(turn => turn.InterviewId == row.Id && turn.Timings != null))
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Take(count);
        return RunAsync(db, timed, cancellationToken);
    }

    public static Task<List<TimedTurn>> OfAsync(InterviewDb db, Guid interviewId, CancellationToken cancellationToken) =>
        RunAsync(db, db.Interviews.Where(row => row.Id == interviewId), cancellationToken);

    private static async Task<List<TimedTurn>> RunAsync(InterviewDb db, IQueryable<InterviewRow> interviews, CancellationToken cancellationToken)
    {
        var rows = await (
            from interview in interviews
            join turn in db.Turns on interview.Id equals turn.InterviewId
            join before in db.Turns on new { turn.InterviewId, Index = turn.Index - 1 } equals new { before.InterviewId, before.Index } into answered
            from before in answered.DefaultIfEmpty()
            where turn.Timings != null
            select new
            {
                turn.Timings,
                turn.DecidedBy,
                turn.StandsInFor,
                Answer = before == null ? (AnswerSource?)null : before.AnswerSource,
                interview.HearingEngine,
                interview.VoiceEngine,
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new TimedTurn(row.Timings!, row.DecidedBy, row.StandsInFor, row.Answer, row.HearingEngine, row.VoiceEngine));
    }
}
