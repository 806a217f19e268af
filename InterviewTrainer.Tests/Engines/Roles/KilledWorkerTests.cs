using System.Diagnostics;
using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.Browser;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Roles;

/// <summary>The interviewer's model in a real worker that is killed (<c>kill -9</c>) again and again: the interview goes on.</summary>
[Trait("Category", "Engine")]
public sealed class KilledWorkerTests : IAsyncDisposable
{
    private const int Turns = 50;
    private const string Words = "We moved the payments to a queue, and I wrote the consumer. It cut the failures by half in the end.";

    private readonly ScratchFolder _data = new();
    private readonly OutboundHttp _http = new(new OutboundRequests(TimeProvider.System));
    private readonly PackLibrary _packs = PackLibrary.Read(ProjectFiles.Packs);
    private readonly Persona _persona = PersonaLibrary.Read(ProjectFiles.Personas).Get("neutral");
    private WorkerPool? _workers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await (_workers?.DisposeAsync() ?? ValueTask.CompletedTask);
        _data.Dispose();
    }

    [Fact]
    public async Task FiftyTurns_KilledAtRandomPoints_AreAnsweredMostlyByTheModel()
    {
        var random = new Random(20261124);
        var model = Model(new EngineOptions { MaxFailures = 1000 });

        var moves = new List<InterviewerMove>();
        var kills = 0;
        for (var turn = 0; turn < Turns; turn++)
        {
            // A fifth of the turns is left alone, two find the worker dead, and in two it dies after some pieces of the reply.
            model.KillAfter = random.Next(5) switch { 0 => null, 1 or 2 => 0, _ => random.Next(1, 20) };
            moves.Add(await AnswerAsync(model, turn));
            kills += model.Killed ? 1 : 0;
        }

        Assert.Equal(Turns, moves.Count);
        Assert.True(moves.Count(move => move.DecidedBy.Length > 0) >= 45, $"the model answered {moves.Count(move => move.DecidedBy.Length > 0)} of {Turns} turns");
        Assert.True(kills >= 20, $"only {kills} kills hit");
    }

    [Fact]
    public async Task DefaultLimit_KilledFiveTimes_IsOffAndTheScriptGoesOnUntilItIsTurnedOn()
    {
        var model = Model(new EngineOptions());
        for (var turn = 0; turn < 5; turn++)
        {
            model.KillAfter = 1;
            await AnswerAsync(model, turn);
            Assert.True(model.Killed);
        }

        var worker = Assert.Single(_workers!.Workers);
        await WaitAsync(() => worker.Status.State == WorkerState.Off);
        model.KillAfter = null;
        var scripted = await AnswerAsync(model, 6);
        Assert.Empty(scripted.DecidedBy);
        Assert.Equal(model.Name, scripted.StandsInFor);
        Assert.Contains("is off until you turn it on", worker.Status.Message, StringComparison.Ordinal);

        worker.TurnOn();
        Assert.Equal(model.Name, (await AnswerAsync(model, 7)).DecidedBy);
    }

    private MortalModel Model(EngineOptions options)
    {
        var folder = _data.PathOf(Path.Combine("models", StandInEngines.Interviewer));
        StandInEngines.WriteChat(folder);
        var choices = EngineChoices.Open(_data.PathOf("engines.json"));
        choices.Set(EngineRole.Interviewer, new EngineChoice.Installed(StandInEngines.Interviewer));
        _workers = new WorkerPool(options, _http, TimeProvider.System, NullLogger<WorkerPool>.Instance);
        var endpoints = new ChosenEndpoints(
            choices, new ModelStore(_data.PathOf("models")), _workers, new RemoteServers(new EngineKeys(_data.Path), options, _http, TimeProvider.System), options);
        return new MortalModel(new ChosenLanguageModels(endpoints), Kill);
    }

    private async Task<InterviewerMove> AnswerAsync(MortalModel model, int number)
    {
        model.Killed = false;
        var settings = new InterviewSettings { PackIds = ["software-behavioural"], PersonaId = "neutral", QuestionCount = 3, Seed = number };
        var interview = new Interview
        {
            Settings = settings with { QuestionKeys = QuestionSelector.Plan([_packs.Find("software-behavioural")!], 3, CandidateLevel.Mid, new Dictionary<string, int>(), number) },
        };
        interview.Run(DateTime.UtcNow);
        var question = _packs.FindQuestion(interview.Settings.QuestionKeys[0])!;
        interview.Ask(new Turn { QuestionNumber = 1, QuestionKey = question.Key, Competency = question.Competency, Question = question.Text, PersonaId = _persona.Id });
        var options = new InterviewOptions { DecisionSeconds = 120 };
        var interviewer = new ModelInterviewer(new ScriptedInterviewer(_packs, options), model, options, TimeProvider.System, NullLogger<ModelInterviewer>.Instance);
        return await interviewer.AfterAnswerAsync(
            new InterviewContext(interview, _persona, TimeIsUp: false), new GivenAnswer(interview.Turns[0], Words, AnswerSource.Typed, null), Token);
    }

    /// <summary>Ends the worker's process as the kernel would; true where there was one.</summary>
    private bool Kill()
    {
        if (_workers!.Workers.SingleOrDefault()?.Status.ProcessId is not { } id)
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false; // It was on its way out.
        }
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20, Token);
        }
    }

    /// <summary>The chosen model, whose worker dies before the first piece of a reply or after so many.</summary>
    private sealed class MortalModel(ILanguageModelSource models, Func<bool> kill) : ILanguageModel, ILanguageModelSource
    {
        public string Name => models.Find(LanguageRole.Interviewer)!.Name;

        public bool StaysLocal => true;

        private const string Decision = """{"acknowledgement":"Right.","next":{"decision":"next_topic","reason":"Enough was said."}}""";

        public int? KillAfter { get; set; }

        public bool Killed { get; set; }

        public ILanguageModel? Find(LanguageRole role) => this;

        public ITextEmbedder? FindEmbedder() => null;

        public async IAsyncEnumerable<string> CompleteAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var pieces = 0;
            MaybeKill(pieces);
            await foreach (var piece in models.Find(LanguageRole.Interviewer)!.CompleteAsync(request, cancellationToken))
            {
                Assert.NotNull(piece);
                MaybeKill(++pieces);
            }

            yield return Decision; // The stand-in's words are random letters, which no interviewer says.
        }

        private void MaybeKill(int pieces)
        {
            if (KillAfter == pieces)
            {
                KillAfter = null;
                Killed = kill();
            }
        }
    }
}
