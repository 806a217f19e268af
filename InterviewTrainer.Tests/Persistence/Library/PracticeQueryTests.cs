using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench.Assess;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Library;

public sealed class PracticeQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_NothingStored_IsEmpty()
    {
        using var database = await TemporaryDatabase.StartAsync();

        var practice = await Library(database).ReadAsync(Token);

        Assert.Equal((0, 0, 0), (practice.Count, practice.Interviews.Count, practice.Answers.Count));
    }

    [Fact]
    public async Task Read_JudgedTwice_TakesTheNewestJudgement()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, 0, 40);
        await new AssessmentStore(database, database.Location, database.Library).AddAsync(SampleAssessments.Of(interview, 80, minutesAfter: 5), Token);

        var practice = await Library(database).ReadAsync(Token);

        var read = Assert.Single(practice.Interviews);
        Assert.Equal((80.0, 80.0, 4.2), (read.Overall, read.Content, read.Levels[Dimension.Depth]));
        Assert.Equal([80.0], practice.Answers.Select(answer => answer.Overall));
    }

    [Fact]
    public async Task Read_EverythingThere_StandsInNumbers()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, 0, 55, isRated: false);
        var older = await StoreAsync(database, -1, score: null, drill: true);
        database.Journal.Write(interview.Id, new CheckIn(CheckInTag.Pre, 40, 60, SampleInterviews.Begin));
        await database.Journal.FlushAsync(Token);
        await using (var db = database.CreateDbContext())
        {
            db.AddRange(new SelfRatingRow { InterviewId = interview.Id, Level = 4, At = SampleInterviews.Begin }, new SelfRatingRow { InterviewId = older.Id, Level = 0, At = SampleInterviews.Begin });
            await db.SaveChangesAsync(Token);
        }

        var practice = await Library(database).ReadAsync(Token);

        Assert.Equal([older.Id, interview.Id], practice.Interviews.Select(read => read.Id));
        var (first, second) = (practice.Interviews[0], practice.Interviews[1]);
        Assert.Equal((true, null, null, 0), (first.IsDrill, first.Overall, first.SelfRating, first.Levels.Count));
        Assert.Equal((false, 4, 1, 40, null), (second.IsDrill, second.SelfRating, second.Answered, second.Felt.ConfidentBefore, second.Felt.ConfidentAfter));
        Assert.Equal((131.5, 5.5), (second.Signals!.SpeakingRateWpm, second.Signals.FillersPerMinute));
    }

    [Fact]
    public async Task Read_RatingDue_HoldsItsScoresBackAndNotWhatComesBack()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var due = await StoreAsync(database, 0, 55, isRated: false);
        var passedOver = await StoreAsync(database, -1, 44);
        await StoreAsync(database, -2, score: null);

        var practice = await Library(database).ReadAsync(Token);

        Assert.Equal([false, false, true], practice.Interviews.Select(read => read.IsRatingDue));
        var held = practice.Interviews[^1];
        Assert.Equal((due.Id, null, null, null, 0), (held.Id, held.Overall, held.Content, held.Delivery, held.Levels.Count));
        Assert.NotNull(held.Signals);
        Assert.Equal([passedOver.Id], practice.Answers.Select(answer => answer.InterviewId));
        Assert.Equal([44.0, 55.0], practice.ForRepetition.Select(answer => answer.Overall));
    }

    [Fact]
    public async Task Read_FollowUps_AreNoAnswersOfTheirOwn()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await StoreAsync(database, 0, 55, followUp: true);

        Assert.Single((await Library(database).ReadAsync(Token)).Answers);
    }

    [Fact]
    public async Task Read_WordsNotKept_StillHasTheNumbers()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await StoreAsync(database, 0, 55, consent: new Consent(KeepWords: false, KeepSignals: false, UseForResearch: false));

        var read = Assert.Single((await Library(database).ReadAsync(Token)).Interviews);

        Assert.Equal(55, read.Content);
        Assert.Null(read.Signals);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Read_AThousandInterviews_IsBoundedAndReadsNumbersOnly()
    {
        var queries = new RecordedQueries();
        using var database = await TemporaryDatabase.StartAsync(queries);
        await GeneratedPractice.WriteAsync(database, PackLibrary.Read(ProjectFiles.Packs), PracticeLibrary.MostInterviews + 20, SampleInterviews.Begin, Token);
        queries.Clear();

        var practice = await Library(database).ReadAsync(Token);

        Assert.Equal(5, queries.Count);
        Assert.Equal((PracticeLibrary.MostInterviews + 20, PracticeLibrary.MostInterviews, PracticeLibrary.MostWithAnswers * 6), (practice.Count, practice.Interviews.Count, practice.Answers.Count));
        Assert.All(queries.Texts, text => Assert.DoesNotContain("Detail", text, StringComparison.Ordinal));
        Assert.All(queries.Texts, text => Assert.DoesNotContain("\"Answer\"", text, StringComparison.Ordinal));
        Assert.DoesNotContain(queries.Explain(database.OpenRaw()), step => step.StartsWith("SCAN t", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal));
    }

    private static PracticeLibrary Library(TemporaryDatabase database) => new(database, database.Location, database.Library);

    private static async Task<Interview> StoreAsync(TemporaryDatabase database, int day, double? score, bool drill = false, bool followUp = false, Consent? consent = null, bool isRated = true)
    {
        var interview = SampleInterviews.Running(consent, SampleInterviews.Begin.AddDays(day));
        interview.Settings = interview.Settings with { Drill = drill ? new Drill(DrillKind.SameQuestion, Guid.NewGuid(), Guid.NewGuid(), "") : null };
        interview.Answer(interview.Ask("I found it in the log."));
        if (followUp)
        {
            interview.Answer(interview.Ask("Twelve.", followUp: FollowUpIntent.Numbers));
        }

        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), interview.CreatedAt.AddMinutes(5));
        database.Journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            database.Journal.Write(turn, interview.Settings.Consent);
        }

        await database.Journal.FlushAsync(Token);
        if (score is { } judged)
        {
            await new AssessmentStore(database, database.Location, database.Library).AddAsync(SampleAssessments.Of(interview, judged), Token);
            if (isRated)
            {
                await new SelfRatings(database, database.Location, TimeProvider.System).GiveAsync(interview.Id, level: null, Token);
            }
        }

        return interview;
    }
}
