using System.Text.Json;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Assessment;

/// <summary>Single words that the recogniser was unsure of are no evidence, neither for a score nor against it.</summary>
public sealed class UnsureWordsTests(JudgeFixture fixture) : IClassFixture<JudgeFixture>
{
    [Fact]
    public async Task Judge_UnsureFigures_AreNotFoundAndRaiseNothing()
    {
        var sure = await fixture.JudgeAsync(JudgeFixture.Good);
        var unsure = await JudgeAsync(fixture.Judge, JudgeFixture.Good, "240", "60", "eleven", "thirty", "six", "three", "nine", "ten");

        Assert.Contains(sure.Findings.Quantifiers, place => place.Quote == "240");
        Assert.Empty(unsure.Findings.Quantifiers);
        Assert.DoesNotContain(unsure.Findings.Specifics, place => place.Quote is "240" or "60");
        Assert.True(Level(unsure, Dimension.Specificity) < Level(sure, Dimension.Specificity));
        Assert.True(unsure.Overall < sure.Overall);
    }

    [Fact]
    public async Task Judge_UnsureStepNameAndReason_AreNotFound()
    {
        var unsure = await JudgeAsync(fixture.Judge, JudgeFixture.Good, "listed", "Easter", "because");

        Assert.DoesNotContain(unsure.Findings.OwnActions, place => place.Quote == "I listed");
        Assert.DoesNotContain(unsure.Findings.Reasons, place => place.Quote == "because");
        Assert.Contains(unsure.Findings.Quantifiers, place => place.Quote == "240");
    }

    [Fact]
    public async Task Judge_UnsureFillersAndHedges_AreNotHeldAgainstTheSpeaker()
    {
        var sure = await fixture.JudgeAsync(JudgeFixture.Weak);
        var unsure = await JudgeAsync(fixture.Judge, JudgeFixture.Weak, "know", "maybe");

        Assert.Equal(sure.Findings.Fillers.Count - 1, unsure.Findings.Fillers.Count);
        Assert.Equal(sure.Findings.Hedges.Count - 1, unsure.Findings.Hedges.Count);
    }

    [Fact]
    public async Task JointJudge_QuoteWithAnUnsureWord_DoesNotCount()
    {
        var verdict = JsonSerializer.Serialize(((string[])["structure", "relevance", "specificity", "ownership", "depth"])
            .ToDictionary(name => name, _ => new { quotes = (string[])["orders by phone fell from 240 a week", "I listed every open task"], level = 3 }));
        var judge = new JointJudge(fixture.Judge, new ScriptedLanguageModel(verdict), new AssessmentOptions(), TimeProvider.System, NullLogger<JointJudge>.Instance);

        var sure = await judge.JudgeAsync(new AnswerToJudge(JudgeFixture.Question, JudgeFixture.Good), TestContext.Current.CancellationToken);
        var unsure = await JudgeAsync(judge, JudgeFixture.Good, "240", "listed");

        Assert.Contains("with scripted model", sure.JudgedBy, StringComparison.Ordinal);
        Assert.Contains("gave no verdict", unsure.JudgedBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_SpokenAnswer_HandsTheUnsureWordsToTheJudge()
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Ask("We sold forty, and I was glad of forty.");
        (turn.State, turn.Signals) = (TurnState.Answered, null);
        turn.Words = turn.Words! with { Timed = [Word("We", 0.9), Word("sold", 0.9), Word("forty,", 0.9), Word("and", 0.9), Word("I", null), Word("was", 0.9), Word("glad", 0.2), Word("of", 0.9), Word("forty.", 0.2)] };
        var judge = new RememberingJudge();

        await new InterviewAssessor(judge, PackLibrary.Read(ProjectFiles.Packs), PersonaLibrary.Read(ProjectFiles.Personas), TimeProvider.System)
            .AssessAsync(interview, new SpeakerBaseline(0, null, null), null, TestContext.Current.CancellationToken);

        Assert.Equal([new Evidence("glad", 25, 29), new Evidence("forty", turn.Words.Answer.LastIndexOf("forty", StringComparison.Ordinal), turn.Words.Answer.Length - 1)], judge.Asked!.Unsure);
    }

    private static TimedWord Word(string text, double? confidence) => new(text, TimeSpan.Zero, TimeSpan.Zero, confidence);

    private static double? Level(AnswerAssessment assessment, Dimension dimension) => assessment.Dimensions.Single(score => score.Dimension == dimension).Level;

    private static Task<AnswerAssessment> JudgeAsync(IAnswerJudge judge, string answer, params string[] unsure) => judge.JudgeAsync(
        new AnswerToJudge(JudgeFixture.Question, answer)
        {
            Unsure = [.. AnswerPlaces(answer, unsure)],
        },
        TestContext.Current.CancellationToken);

    /// <summary>Every place of each of the words.</summary>
    private static IEnumerable<Evidence> AnswerPlaces(string answer, string[] words) =>
        from word in words
        from start in Enumerable.Range(0, answer.Length - word.Length)
        where string.CompareOrdinal(answer, start, word, 0, word.Length) == 0
        select Evidence.At(answer, start, start + word.Length);

    private sealed class RememberingJudge : IAnswerJudge
    {
        public string Name => "remembering";

        public AnswerToJudge? Asked { get; private set; }

        public Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken)
        {
            Asked = answer;
            return Task.FromResult(AnswerAssessments.NotScored(answer.TurnId, "", "", NotScoredReason.TooShort, AnswerFindings.Empty));
        }
    }
}
