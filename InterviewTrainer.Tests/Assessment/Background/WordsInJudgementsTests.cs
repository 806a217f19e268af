using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Background;

/// <summary>Where the person's words are while and after they are judged.</summary>
public sealed class WordsInJudgementsTests
{
    private static readonly Consent NoWords = Consent.Default with { KeepWords = false };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Concluded_WordsKeptOrNot_WholeInMemoryAndWithoutAByteOfThemStored(bool keepWords)
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync(Consent.Default with { KeepWords = keepWords });
        await stage.StartAsync();
        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);

        var (shown, stored) = (Assert.Single(await stage.JudgementsAsync(interview.Id)), Assert.Single(await stage.StoredAsync(interview.Id)));

        Assert.Equal(stored.Id, shown.Id);
        Assert.Equal(Quotes(shown).Count, Quotes(stored).Count);
        Assert.All(Quotes(shown), quote => Assert.Contains(JudgingStage.Rare, quote, StringComparison.Ordinal));
        Assert.All(Quotes(stored), quote => Assert.Equal(keepWords, quote.Length > 0));
        Assert.Equal(keepWords, database.FilesWith(JudgingStage.Rare).Count > 0);
    }

    [Fact]
    public async Task Of_WordsNotKeptAfterARestart_HasPlacesWithoutQuotes()
    {
        using var database = await TemporaryDatabase.StartAsync();
        Interview interview;
        await using (var first = new JudgingStage(database))
        {
            interview = await first.ConcludedAsync(NoWords);
            await first.StartAsync();
            first.Assessments.Concluded(interview);
            await first.EndedAsync(interview.Id);
        }

        await using var next = new JudgingStage(database);

        Assert.All(Quotes(Assert.Single(await next.JudgementsAsync(interview.Id))), quote => Assert.Empty(quote));
    }

    [Fact]
    public async Task Concluded_MoreThanAreHeld_TheOldestGivesWay()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        await stage.StartAsync();
        var interviews = new List<Interview>();
        for (var place = 0; place < BackgroundAssessments.MostHeld + 1; place++)
        {
            interviews.Add(await stage.ConcludedAsync(NoWords));
            stage.Assessments.Concluded(interviews[^1]);
            await stage.EndedAsync(interviews[^1].Id);
        }

        var whole = new List<bool>();
        foreach (var interview in interviews)
        {
            whole.Add(Quotes(Assert.Single(await stage.JudgementsAsync(interview.Id))).All(quote => quote.Length > 0));
        }

        Assert.Equal([false, .. Enumerable.Repeat(true, BackgroundAssessments.MostHeld)], whole);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Delete_WhileItIsJudged_LeavesNothingBehind(bool keepWords)
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync(Consent.Default with { KeepWords = keepWords });
        stage.Judge.Before = (_, call) => call == 2 ? database.Library.DeleteAsync(interview.Id, Token) : Task.CompletedTask;
        await stage.StartAsync();

        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);

        Assert.Null(stage.Assessments.ProgressOf(interview.Id));
        Assert.Empty(await stage.JudgementsAsync(interview.Id));
        Assert.Empty(database.FilesWith(JudgingStage.Rare));
        await using var db = database.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Interviews.CountAsync(Token), await db.Assessments.CountAsync(Token), await db.AnswerScores.CountAsync(Token)));

        // Nor in memory: asked for again there is nothing to judge.
        stage.Assessments.Request(interview.Id);
        await stage.EndedAsync(interview.Id);
        Assert.Equal(2, stage.Judge.Calls);
    }

    [Fact]
    public async Task Delete_AfterItWasJudged_TakesTheWordsInMemoryToo()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync(NoWords);
        await stage.StartAsync();
        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);

        await database.Library.DeleteAsync(interview.Id, Token);

        Assert.Empty(await stage.JudgementsAsync(interview.Id));
        stage.Assessments.Request(interview.Id);
        await stage.EndedAsync(interview.Id);
        Assert.Equal(interview.Turns.Count, stage.Judge.Calls);
    }

    /// <summary>Every quote of a judgement, wherever it hangs.</summary>
    private static List<string> Quotes(InterviewAssessment judgement) =>
    [
        .. judgement.Answers.SelectMany(answer => answer.Dimensions).Concat(judgement.Dimensions).SelectMany(score => score.Evidence)
            .Concat(judgement.Answers.SelectMany(answer => Places(answer.Findings)))
            .Concat(judgement.WentWell.Concat(judgement.Further).Append(judgement.OneThing).OfType<Recommendation>().SelectMany(item => item.Evidence).Select(item => item.Evidence))
            .Select(place => place.Quote),
    ];

    private static IEnumerable<Evidence> Places(AnswerFindings found) =>
    [
        .. found.Fillers, .. found.Hedges, .. found.Star.Situation, .. found.Star.Task, .. found.Star.Action, .. found.Star.Result,
        .. found.Quantifiers, .. found.OwnActions, .. found.Specifics, .. found.Reasons, .. found.Instructions,
    ];
}
