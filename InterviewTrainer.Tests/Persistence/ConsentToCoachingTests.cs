using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

/// <summary>What follows an interview: reflections need the consent to words; stories are the person's own wish; ratings are a number.</summary>
public sealed class ConsentToCoachingTests
{
    private const string Marker = "marker-90ab12-the-persons-own-words";
    private static readonly Consent Nothing = new(false, false, false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_ReflectionSynchronouslyOrOfNoKnownInterview_IsDropped(bool isKnown)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, Nothing);

        using (var db = database.CreateDbContext())
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Add(ReflectionRow.Of(Write(isKnown ? interview.Id : Guid.NewGuid())));
            db.SaveChanges(acceptAllChangesOnSuccess: false);
        }

        Assert.Empty(database.FilesWith(Marker));
    }

    [Fact]
    public async Task Save_WordsWithdrawn_TakesTheReflections()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, Consent.Default);
        var reflections = new Reflections(database, database.Location);
        Assert.True(await reflections.AddAsync(Write(interview.Id), Token));

        await using (var db = database.CreateDbContext())
        {
            (await db.Interviews.SingleAsync(Token)).KeepWords = false;
            await db.SaveChangesAsync(Token);
        }

        Assert.Empty(await reflections.OfAsync(interview.Id, Token));
        Assert.False(await reflections.AddAsync(Write(interview.Id), Token));
    }

    [Fact]
    public async Task Save_StoryOfAnInterviewWithoutConsent_IsKeptByOnesOwnWishAndNothingElseIs()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, Nothing);
        var shelf = new StoryShelf(database, database.Location, database.Eraser);
        var telling = new StoryTelling(interview.Id, interview.Turns[0].Id, interview.Turns[0].QuestionKey, "teamwork", null, SampleInterviews.Begin);

        await shelf.SaveAsync(new Story(Guid.NewGuid(), "The depot", "I moved the depot.", [], [telling], SampleInterviews.Begin, SampleInterviews.Begin), Token);

        Assert.Equal("I moved the depot.", Assert.Single(await shelf.ListAsync(Token)).Text);
        Assert.Empty(await shelf.AnswersAsync(interview.Id, Token));
        Assert.Empty(database.FilesWith(Marker));
    }

    [Fact]
    public async Task Give_RatingWithoutAnyConsent_IsANumberThatGoesWithItsInterview()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, Nothing);

        await new SelfRatings(database, database.Location, database.Time).GiveAsync(interview.Id, 4, Token);

        await using var db = database.CreateDbContext();
        Assert.Equal(4, (await db.SelfRatings.AsNoTracking().SingleAsync(Token)).Level);
        Assert.DoesNotContain(db.Model.FindEntityType(typeof(SelfRatingRow))!.GetProperties(), property => property.ClrType == typeof(string));
        await database.Library.DeleteAsync(interview.Id, Token);
        Assert.Empty(await db.SelfRatings.AsNoTracking().ToListAsync(Token));
    }

    private static async Task<Interview> StoreAsync(TemporaryDatabase database, Consent consent)
    {
        var interview = SampleInterviews.Running(consent);
        var turn = interview.Answer(interview.Ask($"I moved {Marker} in nine days."));
        database.Journal.Write(interview);
        database.Journal.Write(turn, consent);
        await database.Journal.FlushAsync(Token);
        return interview;
    }

    private static Reflection Write(Guid interviewId) => new() { InterviewId = interviewId, Prompt = "change", Text = Marker, Reply = new CoachingReply(Marker, "a model"), At = SampleInterviews.Begin };
}
