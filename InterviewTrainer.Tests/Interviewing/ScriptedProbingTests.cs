using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

/// <summary>How often the scripted interviewer asks on, and when it is surprised.</summary>
public sealed class ScriptedProbingTests
{
    private const string NoOutcome = "I moved 12 services to a new cluster during the spring, and I wrote down for each of them who owned it and what it needed from the others before it could go.";
    private const string ManyFigures = NoOutcome + " It took 3 weeks, 4 people, 5 meetings and 60 hours.";

    private readonly PackLibrary _packs = PackLibrary.Read(ProjectFiles.Packs);
    private readonly PersonaLibrary _personas = PersonaLibrary.Read(ProjectFiles.Personas);

    [Fact]
    public async Task AfterAnswer_SomethingIsMissing_IsFollowedUpAsOftenAsThePersonaProbes()
    {
        Assert.InRange(await ShareAsync("supportive", NoOutcome), 0.28, 0.42);
        Assert.InRange(await ShareAsync("neutral", NoOutcome), 0.43, 0.57);
        Assert.InRange(await ShareAsync("cold", NoOutcome), 0.78, 0.92);
    }

    [Fact]
    public async Task AfterAnswer_HardlyAnAnswer_IsFollowedUpByEverybody() => Assert.Equal(1, await ShareAsync("supportive", "I fixed it."));

    [Fact]
    public async Task AfterAnswer_InAnotherLanguage_FindsNothingLacking()
    {
        const string German = "Ich habe das Projekt damals mit dem Team neu geplant und wir haben dann alle Aufgaben verteilt, weil der Kunde nicht warten wollte.";

        Assert.Equal(0, await ShareAsync("cold", German));
        Assert.Empty((await MoveAsync("cold", seed: 1, German)).Tips);
    }

    [Fact]
    public async Task AfterAnswer_SameInterview_ProbesTheSame()
    {
        var first = await MoveAsync("neutral", seed: 5, NoOutcome);

        Assert.Equal(first.GetType(), (await MoveAsync("neutral", seed: 5, NoOutcome)).GetType());
    }

    [Fact]
    public async Task Surprise_FullAnswersAllTheWay_ComesAtMostOnceAndNotAlways()
    {
        var counts = new List<int>();
        for (var seed = 0; seed < 60; seed++)
        {
            counts.Add(await SurprisesAsync(seed, ManyFigures));
        }

        Assert.All(counts, count => Assert.InRange(count, 0, 1));
        Assert.Contains(0, counts);
        Assert.Contains(1, counts);
    }

    [Fact]
    public async Task Surprise_PlainAnswers_NeverComes()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Equal(0, await SurprisesAsync(seed, NoOutcome));
        }
    }

    private async Task<double> ShareAsync(string personaId, string words)
    {
        var followUps = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            followUps += await MoveAsync(personaId, seed, words) is InterviewerMove.AskFollowUp ? 1 : 0;
        }

        return followUps / 400.0;
    }

    private async Task<InterviewerMove> MoveAsync(string personaId, int seed, string words)
    {
        var interview = Running(seed);
        return await Interviewer().AfterAnswerAsync(Context(interview, personaId), new GivenAnswer(Ask(interview, 0), words, AnswerSource.Typed, null), TestContext.Current.CancellationToken);
    }

    /// <summary>How many follow-ups of a whole interview begin with a reaction.</summary>
    private async Task<int> SurprisesAsync(int seed, string words)
    {
        var (interview, surprises) = (Running(seed), 0);
        for (var question = 0; question < 8; question++)
        {
            var turn = Ask(interview, question);
            var context = Context(interview, question % 2 == 0 ? "cold" : "supportive");
            if (await Interviewer().AfterAnswerAsync(context, new GivenAnswer(turn, words, AnswerSource.Typed, null), TestContext.Current.CancellationToken) is InterviewerMove.AskFollowUp followUp)
            {
                surprises += context.Persona.TurnWording!.Surprise.Contains(followUp.Preface) ? 1 : 0;
                interview.Close(turn, TurnState.Answered, DateTime.UnixEpoch);
                turn = Ask(interview, question, followUp.Intent);
            }

            interview.Close(turn, TurnState.Answered, DateTime.UnixEpoch);
        }

        return surprises;
    }

    private ScriptedInterviewer Interviewer() => new(_packs, new InterviewOptions());

    private InterviewContext Context(Interview interview, string personaId) => new(interview, _personas.Get(personaId), TimeIsUp: false);

    private Interview Running(int seed)
    {
        var interview = new Interview
        {
            Settings = new InterviewSettings { QuestionKeys = [.. _packs.Find("software-behavioural")!.Questions.Take(8).Select(question => question.Key)], Seed = seed },
        };
        interview.Run(DateTime.UnixEpoch);
        return interview;
    }

    private Turn Ask(Interview interview, int question, FollowUpIntent? followUp = null)
    {
        var asked = _packs.FindQuestion(interview.Settings.QuestionKeys[question])!;
        var turn = new Turn { Index = interview.Turns.Count, QuestionKey = asked.Key, Competency = asked.Competency, Question = asked.Text, PersonaId = "cold", FollowUp = followUp };
        interview.Ask(turn);
        return turn;
    }
}
