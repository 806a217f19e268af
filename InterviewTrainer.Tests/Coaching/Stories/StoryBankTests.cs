using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Stories;

public sealed class StoryBankTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveFrom_AnswerWithFollowUp_KeepsBothWithTheCompetencyAndTheScore()
    {
        using var stage = await StartAsync();
        var interview = await stage.StoreAsync(0, StoryWordsTests.Discounts, then: "It cost ninety euros.", score: 60);

        var id = await stage.Bank.SaveFromAsync(interview.Turns[1].Id, Token);

        var story = Assert.Single(await stage.Bank.ListAsync(Token));
        Assert.Equal((id, "teamwork"), (story.Id, Assert.Single(story.Tags)));
        Assert.Equal($"{StoryWordsTests.Discounts}\n\nIt cost ninety euros.", story.Text);
        Assert.Equal("We changed how discounts are added up. I …", story.Title);
        var telling = Assert.Single(story.Told);
        Assert.Equal((interview.Id, interview.Turns[0].Id, 60.0), (telling.InterviewId, telling.TurnId, telling.Overall));
    }

    [Fact]
    public async Task SaveFrom_TheSameAnswerTwice_KeepsItOnce()
    {
        using var stage = await StartAsync();
        var interview = await stage.StoreAsync(0, StoryWordsTests.Discounts, then: "Six.");

        var first = await stage.Bank.SaveFromAsync(interview.Turns[0].Id, Token);

        Assert.Equal(first, await stage.Bank.SaveFromAsync(interview.Turns[1].Id, Token));
    }

    [Fact]
    public async Task SaveFrom_WordsNotKept_SaysSoUnlessTheInterviewIsStillThere()
    {
        using var stage = await StartAsync();
        var interview = await stage.StoreAsync(0, StoryWordsTests.Discounts, consent: new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false));

        await Assert.ThrowsAsync<StoryException>(() => stage.Bank.SaveFromAsync(interview.Turns[0].Id, Token));

        stage.Interviews.Add(new RecordedInterview { Interview = interview });
        await stage.Bank.SaveFromAsync(interview.Turns[0].Id, Token);
        Assert.Equal(StoryWordsTests.Discounts, Assert.Single(await stage.Bank.ListAsync(Token)).Text);
    }

    [Fact]
    public async Task SaveFrom_UnknownAnswer_SaysSo()
    {
        using var stage = await StartAsync();

        await Assert.ThrowsAsync<StoryException>(() => stage.Bank.SaveFromAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task Recognise_ToldAgain_AddsTheTellingOnceAndNotesALaterScore()
    {
        using var stage = await StartAsync();
        await stage.Bank.WriteAsync("Discounts", StoryWordsTests.Discounts, ["Testing"], Token);
        await stage.Bank.WriteAsync("Alarm", StoryWordsTests.Alarm, [], Token);
        var interview = await stage.StoreAsync(1, StoryWordsTests.DiscountsAgain);

        Assert.Equal(1, await stage.Bank.RecogniseAsync(interview.Id, Token));
        Assert.Equal(0, await stage.Bank.RecogniseAsync(interview.Id, Token));
        await stage.JudgeAsync(interview, 80);
        Assert.Equal(0, await stage.Bank.RecogniseAsync(interview.Id, Token));

        var stories = await stage.Bank.ListAsync(Token);
        Assert.Equal(80, Assert.Single(stories.Single(story => story.Title == "Discounts").Told).Overall);
        Assert.Empty(stories.Single(story => story.Title == "Alarm").Told);
    }

    [Fact]
    public async Task TimesIn_ToldInThreeOfTheLastFive_IsOverused()
    {
        using var stage = await StartAsync();
        var id = await stage.Bank.WriteAsync("Discounts", StoryWordsTests.Discounts, [], Token);
        for (var day = 0; day < 6; day++)
        {
            var interview = await stage.StoreAsync(day, day % 2 == 0 ? StoryWordsTests.DiscountsAgain : StoryWordsTests.Alarm);
            await stage.Bank.RecogniseAsync(interview.Id, Token);
        }

        var last = await stage.Shelf.LastInterviewsAsync(StoryUse.LookBack, Token);
        var story = (await stage.Bank.ListAsync(Token)).Single(story => story.Id == id);

        Assert.Equal((StoryUse.LookBack, 3, 2), (last.Count, story.Told.Count, StoryUse.TimesIn(story, last.Select(interview => interview.Id))));
    }

    [Fact]
    public async Task Edit_Story_ChangesItsWordsAndKeepsItsTellings()
    {
        using var stage = await StartAsync();
        var interview = await stage.StoreAsync(0, StoryWordsTests.Alarm);
        var id = await stage.Bank.SaveFromAsync(interview.Turns[0].Id, Token);

        await stage.Bank.EditAsync(id, "The alarm", "Shorter.", ["Incidents", "incidents"], Token);
        await Assert.ThrowsAsync<StoryException>(() => stage.Bank.EditAsync(id, "The alarm", "  ", [], Token));

        var story = Assert.Single(await stage.Bank.ListAsync(Token));
        Assert.Equal(("The alarm", "Shorter.", "Incidents", 1), (story.Title, story.Text, Assert.Single(story.Tags), story.Told.Count));

        await stage.Bank.DeleteAsync(id, Token);
        Assert.Empty(await stage.Bank.ListAsync(Token));
    }

    [Fact]
    public async Task Delete_Story_LeavesNothingInTheFiles()
    {
        using var stage = await StartAsync();
        var id = await stage.Bank.WriteAsync("A title", "xylophone rehearsals", [], Token);
        Assert.NotEmpty(stage.FilesWith("xylophone"));

        await stage.Bank.DeleteAsync(id, Token);

        Assert.Empty(stage.FilesWith("xylophone"));
    }

    [Fact]
    public async Task Judged_BestTelling_HasItsParts()
    {
        using var stage = await StartAsync();
        var interview = await stage.StoreAsync(0, StoryWordsTests.Alarm, score: 70);

        var judged = await stage.Shelf.JudgedAsync([interview.Turns[0].Id, Guid.NewGuid()], Token);

        Assert.NotEmpty(Assert.Single(judged).Value.Findings.Star.Action);
    }

    private static async Task<StoryStage> StartAsync() => new(await TemporaryDatabase.StartAsync());

    private sealed class StoryStage : IDisposable
    {
        private readonly TemporaryDatabase _database;

        public StoryStage(TemporaryDatabase database)
        {
            _database = database;
            Shelf = new StoryShelf(database, database.Location, database.Eraser);
            Bank = new StoryBank(Shelf, database.Journal, Interviews, database.Time);
        }

        public RecordedInterviews Interviews { get; } = new();

        public StoryShelf Shelf { get; }

        public StoryBank Bank { get; }

        public IReadOnlyList<string> FilesWith(string text) => _database.FilesWith(text);

        public async Task<Interview> StoreAsync(int day, string answer, string then = "", double? score = null, Consent? consent = null)
        {
            var interview = SampleInterviews.Running(consent, SampleInterviews.Begin.AddDays(day));
            interview.Answer(interview.Ask(answer));
            if (then.Length > 0)
            {
                interview.Answer(interview.Ask(then, followUp: FollowUpIntent.Numbers));
            }

            interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), interview.CreatedAt.AddMinutes(5));
            _database.Journal.Write(interview);
            foreach (var turn in interview.Turns)
            {
                _database.Journal.Write(turn, interview.Settings.Consent);
            }

            await _database.Journal.FlushAsync(Token);
            if (score is { } judged)
            {
                await JudgeAsync(interview, judged);
            }

            return interview;
        }

        public async Task JudgeAsync(Interview interview, double score) =>
            await new AssessmentStore(_database, _database.Location, _database.Library).AddAsync(SampleAssessments.Of(interview, score), Token);

        public void Dispose()
        {
            Bank.Dispose();
            _database.Dispose();
        }
    }
}
