using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Judging;
using Xunit;

namespace InterviewTrainer.Tests.Assessment;

public sealed class RuleJudgeTests(JudgeFixture fixture) : IClassFixture<JudgeFixture>
{
    [Theory]
    [InlineData("", NotScoredReason.Silent)]
    [InlineData("   \n\t ", NotScoredReason.Silent)]
    [InlineData("\U0001F600 \U0001F600", NotScoredReason.Silent)]
    [InlineData("fine", NotScoredReason.NoAnswer)]
    [InlineData("I brought it back on track.", NotScoredReason.TooShort)]
    [InlineData("I don't know, sorry. Could we move on to the next question, please?", NotScoredReason.NoAnswer)]
    [InlineData("Could you repeat the question?", NotScoredReason.NoAnswer)]
    [InlineData("blub fnord xkcdq the the lamp qwert zzzz asdfgh the the plopp grmbl twenty twenty soup", NotScoredReason.Gibberish)]
    [InlineData("We were late we were late we were late we were late we were late we were late we were late we were late", NotScoredReason.Gibberish)]
    [InlineData("Agile, Scrum, Kanban, Jira, Gantt, critical path, 30 percent, velocity, OKR, KPI, roadmap, PRINCE2, synergy, burndown, stakeholder map", NotScoredReason.WordList)]
    [InlineData("A time when I had to bring a late project back on track is when the project was late, and I had to bring it back, so that the late project was on track again and no longer late.", NotScoredReason.RecitesQuestion)]
    [InlineData("Ich habe das Projekt damals mit dem Team neu geplant und wir haben dann alle Aufgaben verteilt, weil der Kunde nicht warten wollte.", NotScoredReason.OtherLanguage)]
    [InlineData("Мы перепланировали проект вместе с командой и закончили его вовремя, потому что клиент не хотел ждать дольше.", NotScoredReason.OtherLanguage)]
    public async Task Judge_WordsThatCannotBeJudged_SaysWhy(string answer, NotScoredReason reason)
    {
        var assessment = await fixture.JudgeAsync(answer);

        Assert.Equal((reason, null), (assessment.NotScored, assessment.Overall));
        Assert.NotEmpty(assessment.Why);
        Assert.All(assessment.Dimensions, score => Assert.Equal((null, reason), (score.Level, score.NotScored)));
    }

    [Fact]
    public async Task Judge_AboutSomethingElse_IsNotScoredOrLow()
    {
        var assessment = await fixture.JudgeAsync(
            "My aunt keeps bees behind the church, and every August we take the honey off together. The smoke makes them sleepy, and last year we filled ninety jars, with a yellow label that my cousin drew.");

        Assert.True(assessment.Overall is null or < 20, $"{assessment.Overall}");
    }

    [Fact]
    public async Task Judge_CutOffOrUnsure_IsNotScored()
    {
        var cut = await fixture.Judge.JudgeAsync(new AnswerToJudge(JudgeFixture.Question, JudgeFixture.Good) { IsCutOff = true }, TestContext.Current.CancellationToken);
        var unsure = await fixture.Judge.JudgeAsync(new AnswerToJudge(JudgeFixture.Question, JudgeFixture.Good) { Confidence = 0.3 }, TestContext.Current.CancellationToken);

        Assert.Equal((NotScoredReason.CutOff, NotScoredReason.RecogniserUnsure), (cut.NotScored, unsure.NotScored));
    }

    [Fact]
    public async Task Judge_TenThousandWords_IsNotScored() =>
        Assert.Equal(NotScoredReason.TooLong, (await fixture.JudgeAsync(string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"word{number % 997}")))).NotScored);

    [Fact]
    public async Task Judge_GoodAndWeak_StandFarApart()
    {
        var good = await fixture.JudgeAsync(JudgeFixture.Good);
        var weak = await fixture.JudgeAsync(JudgeFixture.Weak);

        Assert.True(good.Overall - weak.Overall > 35, $"{good.Overall} and {weak.Overall}");
        Assert.True(good.RubricLevel > weak.RubricLevel);
    }

    [Fact]
    public async Task Judge_ReasonsWhereReasonsAreAsked_AreNoEmptyAnswer()
    {
        const string Reasons = "I've always liked numbers, because they settle arguments, and my mother ran a shop, so that I grew up with a ledger on the kitchen table. Your office appeals to me since it is small, and that way I'd see a whole account instead of one corner of it.";
        var assessment = await fixture.Judge.JudgeAsync(new AnswerToJudge("Why do you want to work in accounting?", Reasons), TestContext.Current.CancellationToken);

        Assert.True(assessment.Overall > 20, $"{assessment.Overall}");
    }

    [Fact]
    public async Task Judge_OneStepMore_IsNoLeap()
    {
        const string Vague = "It was a hard time for all of us in the office, and the project was late, as projects are. Everybody was under pressure, and it was not easy to keep it on track.";
        var without = await fixture.JudgeAsync(Vague);
        var with = await fixture.JudgeAsync(Vague + " I called the client.");

        Assert.InRange(with.Overall!.Value - without.Overall!.Value, 0, 35);
    }

    [Fact]
    public async Task Judge_GoodAnswer_ShowsItsPlaces()
    {
        var findings = (await fixture.JudgeAsync(JudgeFixture.Good)).Findings;

        Assert.Contains(findings.Star.Task, place => place.Quote.Contains("asked me to", StringComparison.Ordinal));
        Assert.Contains(findings.OwnActions, place => place.Quote == "I listed");
        Assert.Contains(findings.Quantifiers, place => place.Quote == "240");
        Assert.Contains(findings.Star.Result, place => place.Quote.Contains("fell from 240 a week to 60", StringComparison.Ordinal));
        Assert.InRange(findings.Mtld!.Value, 40, 300);
    }

    [Fact]
    public async Task Judge_WithoutPunctuationAndCapitals_ScoresNearly()
    {
        var written = await fixture.JudgeAsync(JudgeFixture.Good);
        var heard = await fixture.JudgeAsync(JudgeFixture.Good.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));

        Assert.InRange(heard.Overall!.Value, written.Overall!.Value - 15, written.Overall.Value + 10);
    }

    [Fact]
    public async Task Judge_Markup_CountsForNothing()
    {
        var plain = await fixture.JudgeAsync(JudgeFixture.Good);
        var marked = await fixture.JudgeAsync($"<b onclick=\"alert(1)\">{JudgeFixture.Good}</b> <script src=x></script>");

        Assert.Equal(plain.Overall, marked.Overall);
    }

    [Fact]
    public async Task Judge_WithoutEncoder_SaysThatRelevanceWasNotMeasured()
    {
        var assessment = await new RuleJudge(meaning: null).JudgeAsync(new AnswerToJudge(JudgeFixture.Question, JudgeFixture.Good), TestContext.Current.CancellationToken);

        Assert.Equal(NotScoredReason.NotMeasured, assessment.Dimensions.Single(score => score.Dimension == Dimension.Relevance).NotScored);
        Assert.NotNull(assessment.Overall);
    }

    [Theory]
    [InlineData("The situation was a situation. My task was the task. I took action, I built, I measured and I decided, because of the reason. As a result it increased by 50 percent, from 10 to 20, in 2023 at Google.")]
    [InlineData("The situation was that there was a situation. The task was a task that was mine. I acted, I mentored and I led. As a result it improved by 30 percent in 3 weeks.")]
    public async Task Judge_NamesThePartsOfAStoryAndTellsNone_IsNotScored(string answer) =>
        Assert.Equal(NotScoredReason.WordList, (await fixture.JudgeAsync(answer)).NotScored);

    [Fact]
    public async Task Judge_SinceOfTime_IsNoReason()
    {
        var judged = await fixture.JudgeAsync("In March 2019 I moved the two offices of the bakery into one house, and counted every crate on the way. We have not missed a delivery since. It has been quiet since 2020.");

        Assert.Empty(judged.Findings.Reasons);
    }
}
