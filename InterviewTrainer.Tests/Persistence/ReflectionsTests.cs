using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class ReflectionsTests
{
    private const string Secret = "I would say forty-two percent.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Add_OnlyWithConsentToWords_IsKept(bool keepsWords)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var reflections = new Reflections(database, database.Location);
        var interview = await StoreAsync(database, SampleInterviews.Begin, new Consent(keepsWords, KeepSignals: true, UseForResearch: false));

        Assert.Equal(keepsWords, await reflections.AddAsync(Write(interview), Token));

        var kept = await reflections.OfAsync(interview.Id, Token);
        Assert.Equal(keepsWords ? 1 : 0, kept.Count);
        Assert.Equal(keepsWords, kept.Any(reflection => reflection.Text == Secret && reflection.Reply == new CoachingReply("Which?", "a model")));
        Assert.Equal(keepsWords, database.FilesWith(Secret).Count > 0);
    }

    [Fact]
    public async Task Newest_ManyInterviews_AreTheNewestFirst()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var reflections = new Reflections(database, database.Location);
        for (var day = 0; day < 3; day++)
        {
            await reflections.AddAsync(Write(await StoreAsync(database, SampleInterviews.Begin.AddDays(day))) with { At = SampleInterviews.Begin.AddDays(day) }, Token);
        }

        Assert.Equal([2, 1, 0], (await reflections.NewestAsync(Token)).Select(reflection => (reflection.At - SampleInterviews.Begin).Days));
    }

    [Fact]
    public async Task Levels_JudgedTwice_AreTheNewerJudgements()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (store, interview) = (new AssessmentStore(database, database.Location, database.Library), await StoreAsync(database, SampleInterviews.Begin));
        await store.AddAsync(JudgedAnswers.Of(interview, specificity: 4, at: SampleInterviews.Begin.AddHours(2)), Token);
        await store.AddAsync(JudgedAnswers.Of(interview, specificity: 2, at: SampleInterviews.Begin.AddHours(1)), Token);
        await StoreAsync(database, SampleInterviews.Begin.AddDays(1));

        var levels = Assert.Single(await new Reflections(database, database.Location).LevelsAsync(Token));

        Assert.Equal(4, levels.Levels[Dimension.Specificity]);
        Assert.DoesNotContain(Dimension.Gaze, levels.Levels.Keys);
    }

    private static async Task<Interview> StoreAsync(TemporaryDatabase database, DateTime createdAt, Consent? consent = null)
    {
        var interview = SampleInterviews.Running(consent, createdAt);
        var turn = interview.Answer(interview.Ask("I found it in the log."));
        database.Journal.Write(interview);
        database.Journal.Write(turn, interview.Settings.Consent);
        await database.Journal.FlushAsync(Token);
        return interview;
    }

    private static Reflection Write(Interview interview) =>
        new() { InterviewId = interview.Id, Prompt = "change", Text = Secret, Reply = new CoachingReply("Which?", "a model"), At = SampleInterviews.Begin };
}
