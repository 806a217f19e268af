using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary>Years of practice by nobody, for measuring: judged interviews of six answers, one every other day, with signals, own ratings and check-ins. The same seed gives the same.</summary>
internal static class GeneratedPractice
{
    private const int AnswersEach = 6, Seed = 7;

    private static readonly string Answer = string.Concat(Enumerable.Repeat("In March I moved twelve services in three weeks, and our error rate fell by half. ", 8));

    /// <param name="factory">Where it is written to.</param>
    /// <param name="packs">Where questions come from.</param>
    /// <param name="count">Interviews.</param>
    /// <param name="newest">When the last one was; UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(IDbContextFactory<InterviewDb> factory, PackLibrary packs, int count, DateTime newest, CancellationToken cancellationToken)
    {
        var (random, questions) = (new Random(Seed), packs.Packs.SelectMany(pack => pack.Questions).ToArray());
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        for (var index = 0; index < count; index++)
        {
            Add(db, random, questions, newest.AddDays(-2 * (count - 1 - index)));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void Add(InterviewDb db, Random random, Question[] questions, DateTime at)
    {
        var interview = new Interview { CreatedAt = at, Settings = new InterviewSettings { Role = "Engineer", PackIds = ["software-behavioural"], QuestionCount = AnswersEach } };
        interview.Run(at);
        for (var place = 0; place < AnswersEach; place++)
        {
            var question = questions[random.Next(questions.Length)];
            var turn = new Turn
            {
                InterviewId = interview.Id,
                Index = place,
                QuestionNumber = place + 1,
                QuestionKey = question.Key,
                Competency = question.Competency,
                Question = question.Text,
                PersonaId = "neutral",
                AskedAt = at.AddMinutes(place * 3),
                AnswerSource = AnswerSource.OwnRecognizer,
                Words = new TurnWords("", Answer, 0.9),
                Signals = Signals(random),
            };
            interview.Ask(turn);
            interview.Close(turn, TurnState.Answered, turn.AskedAt.AddMinutes(2));
        }

        interview.Conclude(ConclusionReason.AllAsked, "Thank you.", TimeSpan.FromMinutes(20), at.AddMinutes(20));
        db.Add(InterviewRow.Of(interview));
        foreach (var turn in interview.Turns)
        {
            db.AddRange(TurnRow.Of(turn), TurnWordsRow.Of(turn.Id, turn.Words)!, TurnSignalsRow.Of(turn.Id, turn.Signals)!);
        }

        var assessment = Judge(interview, random);
        db.Add(AssessmentRow.Of(assessment));
        db.AddRange(assessment.Answers.Select(answer => AnswerScoreRow.Of(assessment, answer)));
        db.Add(new SelfRatingRow { InterviewId = interview.Id, Level = random.Next(1, 6), At = at });
        db.Add(CheckInRow.Of(interview.Id, new CheckIn(CheckInTag.Pre, random.Next(101), random.Next(101), at)));
        db.Add(CheckInRow.Of(interview.Id, new CheckIn(CheckInTag.Post, random.Next(101), random.Next(101), at.AddMinutes(21))));
    }

    private static AnswerSignals Signals(Random random) => new()
    {
        ResponseLatencyMs = random.Next(300, 3_000),
        AnswerMs = 90_000,
        SpeechMs = 70_000,
        Speech = [.. Enumerable.Range(0, 20).Select(span => new SpeechSpan(span * 4_000, (span * 4_000) + 3_500))],
        LongestPauseMs = random.Next(500, 4_000),
        SpeakingShare = 0.6 + (random.NextDouble() * 0.3),
        SpeakingRateWpm = 110 + (random.NextDouble() * 60),
        WordConfidence = 0.9,
        FillerWordsPerMinute = random.NextDouble() * 6,
        HesitationsPerMinute = random.NextDouble() * 6,
        PauseWithinClausesShare = random.NextDouble(),
    };

    private static InterviewAssessment Judge(Interview interview, Random random)
    {
        var answers = interview.Turns.Select(turn => JudgeAnswer(turn, random)).ToList();
        List<DimensionScore> dimensions = [.. answers[0].Dimensions.Select(score => score.Dimension).Select(dimension =>
            DimensionScore.Of(dimension, answers.Average(answer => answer.Dimensions.First(score => score.Dimension == dimension).Level!.Value), "The mean over the answers.", []))];
        var content = Score.Of([.. dimensions.Select(score => new ScoreTerm(score.Dimension.ToString(), score.Level, 1, answers.Count))]);
        return new InterviewAssessment
        {
            Id = Guid.NewGuid(),
            InterviewId = interview.Id,
            Judge = "generated",
            Weights = "1",
            At = interview.EndedAt!.Value,
            Answers = answers,
            Dimensions = dimensions,
            Overall = content,
            Content = content,
            Delivery = content,
            Presence = Score.None,
            Classic = Score.None,
        };
    }

    private static AnswerAssessment JudgeAnswer(Turn turn, Random random)
    {
        var evidence = Enumerable.Range(0, 6).Select(place => Evidence.At(Answer, place * 81, (place * 81) + 70)).ToList();
        List<DimensionScore> dimensions = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content)
            .Select(dimension => DimensionScore.Of(dimension, 1 + (random.NextDouble() * 4), "Six places show it.", evidence))];
        return new AnswerAssessment
        {
            TurnId = turn.Id,
            Competency = turn.Competency,
            QuestionKey = turn.QuestionKey,
            Overall = dimensions.Average(score => Score.ToHundred(score.Level!.Value)),
            Dimensions = dimensions,
        };
    }
}
