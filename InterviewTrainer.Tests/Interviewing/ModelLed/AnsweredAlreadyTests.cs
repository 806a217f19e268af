using System.Text.Json;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.ModelLed;

/// <summary>What need not be asked any more: a planned question that was just answered, and a second contradiction on a topic.</summary>
public sealed class AnsweredAlreadyTests
{
    private const string Words = "We moved the payments to a queue, and I wrote the consumer. It cut the failures by half in the end, rather than a rewrite.";

    private readonly PackLibrary _packs = PackLibrary.Read(ProjectFiles.Packs);
    private readonly Persona _persona = PersonaLibrary.Read(ProjectFiles.Personas).Get("cold");
    private readonly List<Question> _questions;

    public AnsweredAlreadyTests() => _questions = [.. _packs.Find("software-behavioural")!.Questions.Take(6)];

    [Fact]
    public async Task AfterAnswer_NextIsAnswered_AsksTheOneAfterItAndKeepsWhy()
    {
        var interview = Begin(6);

        var ask = Assert.IsType<InterviewerMove.Ask>(await AnswerAsync(interview, NextTopic(answered: true)));

        Assert.Equal(_questions[2].Key, ask.Question.Key);
        Assert.Equal($"It was all told. Left out, for it was just answered: “{_questions[1].Text}”", ask.Reason);
    }

    [Fact]
    public async Task AfterAnswer_NextIsNotAnswered_AsksIt()
    {
        var ask = Assert.IsType<InterviewerMove.Ask>(await AnswerAsync(Begin(6), NextTopic(answered: false)));

        Assert.Equal((_questions[1].Key, "It was all told."), (ask.Question.Key, ask.Reason));
    }

    [Fact]
    public async Task AfterAnswer_AModelThatAlwaysSaysSo_LeavesOutAThirdAndAsksTheLast()
    {
        var interview = Begin(6);
        List<string> asked = [interview.Turns[0].QuestionKey];
        while (await AnswerAsync(interview, NextTopic(answered: true)) is InterviewerMove.Ask ask)
        {
            asked.Add(ask.Question.Key);
            Open(interview, ask.Question);
        }

        Assert.Equal([_questions[0].Key, _questions[2].Key, _questions[4].Key, _questions[5].Key], asked);
    }

    [Fact]
    public async Task AfterAnswer_TheLastIsNext_IsAskedAndNotEvenOffered()
    {
        var interview = Begin(3);
        Open(interview, _questions[1]);
        var model = new ScriptedLanguageModel(NextTopic(answered: true));

        Assert.Equal(_questions[2].Key, Assert.IsType<InterviewerMove.Ask>(await AnswerAsync(interview, model)).Question.Key);
        Assert.DoesNotContain("next_is_answered", model.Requests[0].JsonSchema!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterAnswer_ByRules_NothingIsPassedOverWhateverWasSaid()
    {
        var interview = Begin(6);
        var answer = new GivenAnswer(interview.Turns[0], $"I did that in March with 4 people. {_questions[1].Text} As a result it was better, rather than not. {Words}", AnswerSource.Typed, null);
        for (var times = 0; times < 3; times++)
        {
            Open(interview, _questions[0], FollowUpIntent.Clarify);
        }

        var move = await new ScriptedInterviewer(_packs, new InterviewOptions()).AfterAnswerAsync(Context(interview), answer, TestContext.Current.CancellationToken);

        Assert.Equal(_questions[1].Key, Assert.IsType<InterviewerMove.Ask>(move).Question.Key);
    }

    [Theory]
    [InlineData("How did you decide to replace the billing database?", "We had to replace the billing database; how to decide took weeks.", true)]
    [InlineData("How did you decide to replace the billing database?", "We had a database.", false)]
    [InlineData("What did you do?", "What did you do?", false)]
    public void IsToldBy_NearlyAllWords_PointsAtTheQuestion(string question, string answer, bool told) => Assert.Equal(told, SameQuestion.IsToldBy(question, answer));

    [Fact]
    public async Task AfterAnswer_SecondContradictionOnATopic_GoesOn()
    {
        var interview = Begin(6, cv: true);
        var first = new ScriptedLanguageModel(Contradiction);
        Assert.Equal(FollowUpIntent.Contradiction, Assert.IsType<InterviewerMove.AskFollowUp>(await AnswerAsync(interview, first)).Intent);
        Assert.Contains("Contradiction", first.Requests[0].JsonSchema!, StringComparison.Ordinal);

        Open(interview, _questions[0], FollowUpIntent.Contradiction);
        var second = new ScriptedLanguageModel(Contradiction);
        var ask = Assert.IsType<InterviewerMove.Ask>(await AnswerAsync(interview, second));

        Assert.Empty(ask.Reason);
        Assert.DoesNotContain("Contradiction", second.Requests[0].JsonSchema!, StringComparison.Ordinal);
        Assert.Contains("not again", second.Requests[0].Messages[^1].Text, StringComparison.Ordinal);

        Open(interview, ask.Question);
        Assert.IsType<InterviewerMove.AskFollowUp>(await AnswerAsync(interview, Contradiction.Replace("2019", "2020", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AfterAnswer_WithoutACv_NoContradictionIsOffered()
    {
        var model = new ScriptedLanguageModel(NextTopic(answered: false));

        await AnswerAsync(Begin(6), model);

        Assert.DoesNotContain("Contradiction", model.Requests[0].JsonSchema!, StringComparison.Ordinal);
    }

    private static string Contradiction { get; } =
        JsonSerializer.Serialize(new { acknowledgement = "", next = new { decision = "follow_up", intent = "Contradiction", question = "Your CV has you at Acme until 2019; how does that fit the queue?", reason = "The years differ." } });

    private static string NextTopic(bool answered) =>
        JsonSerializer.Serialize(new { acknowledgement = "", next = new { decision = "next_topic", next_is_answered = answered, reason = "It was all told." } });

    private InterviewContext Context(Interview interview) => new(interview, _persona, TimeIsUp: false);

    private Task<InterviewerMove> AnswerAsync(Interview interview, string reply) => AnswerAsync(interview, new ScriptedLanguageModel(reply));

    private async Task<InterviewerMove> AnswerAsync(Interview interview, ILanguageModelSource model)
    {
        var options = new InterviewOptions();
        var interviewer = new ModelInterviewer(new ScriptedInterviewer(_packs, options), model, options, TimeProvider.System, NullLogger<ModelInterviewer>.Instance);
        return await interviewer.AfterAnswerAsync(Context(interview), new GivenAnswer(interview.Turns[^1], Words, AnswerSource.Typed, null), TestContext.Current.CancellationToken);
    }

    private Interview Begin(int questions, bool cv = false)
    {
        var interview = new Interview
        {
            Settings = new InterviewSettings
            {
                PersonaId = _persona.Id,
                QuestionKeys = [.. _questions.Take(questions).Select(question => question.Key)],
                Brief = cv ? new CandidateBrief { CvText = "Engineer at Acme until 2019." } : null,
            },
        };
        interview.Run(DateTime.UnixEpoch);
        Open(interview, _questions[0]);
        return interview;
    }

    private void Open(Interview interview, Question question, FollowUpIntent? followUp = null)
    {
        if (interview.CurrentTurn is { } open)
        {
            interview.Close(open, TurnState.Answered, DateTime.UnixEpoch);
        }

        interview.Ask(new Turn
        {
            InterviewId = interview.Id,
            Index = interview.Turns.Count,
            QuestionNumber = interview.QuestionsAsked + (followUp is null ? 1 : 0),
            QuestionKey = question.Key,
            Competency = question.Competency,
            FollowUp = followUp,
            Question = followUp is null ? question.Text : $"And {followUp} {interview.Turns.Count}?",
            PersonaId = _persona.Id,
        });
    }
}
