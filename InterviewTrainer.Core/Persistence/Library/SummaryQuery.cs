using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>Sums interviews up in four queries, however many there are.</summary>
internal static class SummaryQuery
{
    public static async Task<IReadOnlyList<InterviewSummary>> RunAsync(InterviewDb db, IQueryable<InterviewRow> interviews, CancellationToken cancellationToken)
    {
        var rows = await interviews.ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var questions = await QuestionsAsync(db, ids, cancellationToken);
        var checkIns = await CheckInsAsync(db, ids, cancellationToken);
        var signals = await SignalsAsync(db, ids, cancellationToken);
        return rows.ConvertAll(row => new InterviewSummary
        {
            Id = row.Id,
            CreatedAt = row.CreatedAt,
            Role = row.Role,
            PersonaId = row.PersonaId,
            Status = row.Status,
            Conclusion = row.Conclusion,
            QuestionCount = row.QuestionCount,
            Asked = questions.GetValueOrDefault(row.Id).Asked,
            Answered = questions.GetValueOrDefault(row.Id).Answered,
            Elapsed = row.Elapsed,
            KeepsWords = row.KeepWords,
            Before = checkIns[row.Id].LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Pre),
            After = checkIns[row.Id].LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Post),
            Signals = signals.GetValueOrDefault(row.Id),
        });
    }

    private static async Task<Dictionary<Guid, (int Asked, int Answered)>> QuestionsAsync(InterviewDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var counts = await db.Turns
            .Where(turn => ids.Contains(turn.InterviewId) && turn.FollowUp == null)
            .GroupBy(turn => turn.InterviewId)
            .Select(turns => new { Id = turns.Key, Asked = turns.Count(), Answered = turns.Count(turn => turn.State == TurnState.Answered) })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(count => count.Id, count => (count.Asked, count.Answered));
    }

    private static async Task<ILookup<Guid, CheckIn>> CheckInsAsync(InterviewDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.CheckIns.Where(row => ids.Contains(row.InterviewId)).OrderBy(row => row.InterviewId).ThenBy(row => row.At).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.InterviewId, row => row.ToCheckIn());
    }

    private static async Task<Dictionary<Guid, SignalAverages>> SignalsAsync(InterviewDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var measured =
            from signals in db.TurnSignals
            join turn in db.Turns on signals.TurnId equals turn.Id
            where ids.Contains(turn.InterviewId) && turn.State == TurnState.Answered && turn.AnswerSource != AnswerSource.Typed
            group signals by turn.InterviewId;
        var averages = await measured.Select(answers => new
        {
            Id = answers.Key,
            Signals = new SignalAverages
            {
                Answers = answers.Count(),
                ResponseLatencyMs = answers.Average(row => row.ResponseLatencyMs),
                AnswerMs = answers.Average(row => row.AnswerMs),
                PauseCount = answers.Average(row => row.PauseCount),
                MeanPauseMs = answers.Average(row => row.MeanPauseMs),
                LongestPauseMs = answers.Max(row => row.LongestPauseMs),
                PauseRatio = answers.Average(row => row.PauseRatio),
                SpeakingShare = answers.Average(row => row.SpeakingShare),
                LoudnessDbfs = answers.Average(row => row.LoudnessDbfs),
                EnergyRangeDb = answers.Average(row => row.EnergyRangeDb),
                PitchMedianHz = answers.Average(row => row.PitchMedianHz),
                PitchRangeSemitones = answers.Average(row => row.PitchRangeSemitones),
                SpeakingRateWpm = answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.SpeakingRateWpm),
                ArticulationRateWpm = answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.ArticulationRateWpm),
                PauseWithinClausesShare = answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.PauseWithinClausesShare),
            },
        }).ToListAsync(cancellationToken);
        return averages.ToDictionary(average => average.Id, average => average.Signals);
    }
}
