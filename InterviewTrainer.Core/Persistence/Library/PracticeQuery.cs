using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>Interviews in numbers, in five queries however many there are: columns of numbers only, never what a judgement holds in words.</summary>
internal static class PracticeQuery
{
    /// <param name="db">Where.</param>
    /// <param name="most">Interviews that are read, the newest.</param>
    /// <param name="mostWithAnswers">Interviews of which the single answers are read, the newest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PracticeData> RunAsync(InterviewDb db, int most, int mostWithAnswers, CancellationToken cancellationToken)
    {
        var newest = Newest(db, most);
        var rows = await RowsAsync(db, newest, cancellationToken);
        var felt = await FeltAsync(db, newest, cancellationToken);
        var signals = await SignalsAsync(db, newest, cancellationToken);
        var levels = await LevelsAsync(db, newest, cancellationToken);
        var answers = await AnswersAsync(db, mostWithAnswers, cancellationToken);
        var due = rows.Where(row => row.IsRatingDue).Select(row => row.Id).ToHashSet();
        var interviews = rows.DistinctBy(row => row.Id).Reverse().Select(row => new PracticedInterview
        {
            Id = row.Id,
            CreatedAt = row.CreatedAt,
            Role = row.Role,
            PersonaId = row.PersonaId,
            Status = row.Status,
            IsDrill = row.IsDrill,
            Elapsed = row.Elapsed,
            Questions = row.QuestionCount,
            Answered = row.Answered,
            SelfRating = row.SelfRating is >= (int)DimensionScore.Lowest and <= (int)DimensionScore.Highest ? row.SelfRating : null,
            IsRatingDue = row.IsRatingDue,
            Overall = row.IsRatingDue ? null : row.Overall,
            Content = row.IsRatingDue ? null : row.Content,
            Delivery = row.IsRatingDue ? null : row.Delivery,
            Levels = row.IsRatingDue ? [] : levels.GetValueOrDefault(row.Id) ?? [],
            Signals = signals.GetValueOrDefault(row.Id),
            Felt = felt.GetValueOrDefault(row.Id, FeltBeforeAndAfter.Unknown),
        });
        return new PracticeData([.. interviews], rows.Count == 0 ? 0 : rows[0].Total, [.. answers.Where(answer => !due.Contains(answer.InterviewId))]) { ForRepetition = answers };
    }

    /// <summary>Scored answers to main questions of the newest interviews, oldest first.</summary>
    public static Task<List<ScoredAnswer>> AnswersAsync(InterviewDb db, int most, CancellationToken cancellationToken) => (
        from interview in Newest(db, most)
        join judgement in NewestJudgements(db) on interview.Id equals judgement.InterviewId
        join score in db.AnswerScores on judgement.Id equals score.AssessmentId
        join turn in db.Turns on score.TurnId equals turn.Id
        where score.Overall != null && turn.FollowUp == null
        orderby turn.AskedAt
        select new ScoredAnswer(score.InterviewId, score.TurnId, score.Competency, score.QuestionKey, score.Overall!.Value, turn.AskedAt)).ToListAsync(cancellationToken);

    /// <summary>Of several judgements of an interview the newest counts.</summary>
    internal static IQueryable<AssessmentRow> NewestJudgements(InterviewDb db) =>
        db.Assessments.Where(row => !db.Assessments.Any(later => later.InterviewId == row.InterviewId && later.At > row.At));

    private static IQueryable<InterviewRow> Newest(InterviewDb db, int most) => db.Interviews.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(most);

    private static Task<List<Row>> RowsAsync(InterviewDb db, IQueryable<InterviewRow> newest, CancellationToken cancellationToken) => (
        from interview in newest
        join judgement in NewestJudgements(db) on interview.Id equals judgement.InterviewId into judged
        from judgement in judged.DefaultIfEmpty()
        join own in db.SelfRatings on interview.Id equals own.InterviewId into rated
        from own in rated.DefaultIfEmpty()
        orderby interview.CreatedAt descending, interview.Id descending
        select new Row(
            interview.Id, interview.CreatedAt, interview.Role, interview.PersonaId, interview.Status, interview.Drill != null, interview.Elapsed, interview.QuestionCount,
            db.Turns.Count(turn => turn.InterviewId == interview.Id && turn.FollowUp == null && turn.State == TurnState.Answered),
            own == null ? null : own.Level, judgement != null && own == null, judgement == null ? null : judgement.Overall, judgement == null ? null : judgement.Content, judgement == null ? null : judgement.Delivery,
            db.Interviews.Count())).ToListAsync(cancellationToken);

    private static async Task<Dictionary<Guid, FeltBeforeAndAfter>> FeltAsync(InterviewDb db, IQueryable<InterviewRow> newest, CancellationToken cancellationToken)
    {
        var checkIns = await (
            from interview in newest
            join checkIn in db.CheckIns on interview.Id equals checkIn.InterviewId
            orderby checkIn.At
            select new { checkIn.InterviewId, checkIn.Tag, checkIn.Confidence, checkIn.Stress }).ToListAsync(cancellationToken);
        return checkIns.GroupBy(checkIn => checkIn.InterviewId).ToDictionary(group => group.Key, group =>
        {
            var (before, after) = (group.LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Pre), group.LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Post));
            return new FeltBeforeAndAfter(before?.Confidence, after?.Confidence, before?.Stress, after?.Stress);
        });
    }

    private static async Task<Dictionary<Guid, PracticedSignals>> SignalsAsync(InterviewDb db, IQueryable<InterviewRow> newest, CancellationToken cancellationToken)
    {
        var measured =
            from interview in newest
            join turn in db.Turns on interview.Id equals turn.InterviewId
            join row in db.TurnSignals on turn.Id equals row.TurnId
            where turn.State == TurnState.Answered && turn.AnswerSource != AnswerSource.Typed
            group row by interview.Id;
        var means = await measured.Select(answers => new
        {
            Id = answers.Key,
            Signals = new PracticedSignals(
                answers.Average(row => row.ResponseLatencyMs),
                answers.Max(row => row.LongestPauseMs),
                answers.Average(row => row.SpeakingShare),
                answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.SpeakingRateWpm),
                answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.PauseWithinClausesShare),
                answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.FillerWordsPerMinute),
                answers.Average(row => row.WordConfidence < SignalLimits.UnsureConfidence ? null : row.HesitationsPerMinute)),
        }).ToListAsync(cancellationToken);
        return means.ToDictionary(mean => mean.Id, mean => mean.Signals);
    }

    private static async Task<Dictionary<Guid, Dictionary<Dimension, double>>> LevelsAsync(InterviewDb db, IQueryable<InterviewRow> newest, CancellationToken cancellationToken)
    {
        var scored =
            from interview in newest
            join judgement in NewestJudgements(db) on interview.Id equals judgement.InterviewId
            join score in db.AnswerScores on judgement.Id equals score.AssessmentId
            group score by interview.Id;
        var means = await scored.Select(answers => new
        {
            Id = answers.Key,
            Structure = answers.Average(row => row.Structure),
            Relevance = answers.Average(row => row.Relevance),
            Specificity = answers.Average(row => row.Specificity),
            Ownership = answers.Average(row => row.Ownership),
            Depth = answers.Average(row => row.Depth),
        }).ToListAsync(cancellationToken);
        return means.ToDictionary(mean => mean.Id, mean => new[]
            {
                (Dimension.Structure, mean.Structure), (Dimension.Relevance, mean.Relevance), (Dimension.Specificity, mean.Specificity), (Dimension.Ownership, mean.Ownership), (Dimension.Depth, mean.Depth),
            }
            .Where(level => level.Item2 is not null)
            .ToDictionary(level => level.Item1, level => level.Item2!.Value));
    }

    private sealed record Row(
        Guid Id, DateTime CreatedAt, string Role, string PersonaId, InterviewStatus Status, bool IsDrill, TimeSpan Elapsed, int QuestionCount, int Answered, int? SelfRating, bool IsRatingDue, double? Overall, double? Content,
        double? Delivery, int Total);
}
