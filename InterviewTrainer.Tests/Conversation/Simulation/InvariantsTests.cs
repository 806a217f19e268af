using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Synthesis;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>That each invariant can be violated, and says so: by an interviewer that breaks its contract, or by a record that was doctored.</summary>
public sealed class InvariantsTests
{
    /// <summary>An interview of several questions, in which the person makes no trouble.</summary>
    private const int Seed = 2;

    [Fact]
    public async Task Calm_ViolatesNothing() => Assert.Empty(Invariants.Violations(await CalmAsync()));

    [Fact]
    public async Task Interviewer_ThatNeverConcludes_IsNamed() => await FoundAsync("it concludes", new BrokenInterviewer { Repeats = true });

    [Fact]
    public async Task Interviewer_ThatAsksMoreThanWasChosen_IsNamed() => await FoundAsync("no limit is passed", new BrokenInterviewer { Repeats = true });

    [Fact]
    public async Task Interviewer_ThatFollowsUpThreeTimes_IsNamed() => await FoundAsync("no limit is passed", new BrokenInterviewer { FollowUps = 3 });

    [Fact]
    public async Task Interviewer_ThatRepeatsItself_IsNamed() => await FoundAsync("no question comes twice", new BrokenInterviewer { Repeats = true });

    [Fact]
    public async Task Interviewer_ThatRepeatsAFollowUp_IsNamed() => await FoundAsync("no question comes twice", new BrokenInterviewer { FollowUps = 2, SameFollowUp = true });

    [Fact]
    public async Task QuestionAfterTheTime_IsNamed()
    {
        var record = await CalmAsync();

        Found("no limit is passed", record with { OpenedAt = [.. record.OpenedAt.SkipLast(1), record.Setup.Settings.Length + TimeSpan.FromSeconds(1)] });
    }

    [Fact]
    public async Task ChangeAfterTheEnd_IsNamed()
    {
        var record = await CalmAsync();
        var turns = record.Later.Turns;

        Found("nothing happens after the end", record with { Later = record.Later with { PersonaId = "somebody else" } });
        Found("nothing happens after the end", record with { Later = record.Later with { Turns = [.. turns, turns[^1]] } });
        Found("nothing happens after the end", record with { Later = record.Later with { Turns = [turns[0] with { Answer = "Something better." }, .. turns.Skip(1)] } });
        Found("nothing happens after the end", record with { StatesAfterEnd = [RoomState.Concluded, RoomState.Listening] });
    }

    [Fact]
    public async Task WordsAfterTheEnd_AreNamed()
    {
        var record = await CalmAsync();
        var late = new PlayedUtterance(99, record.AtEnd!.EndedAt!.Value.AddSeconds(5));
        late.Add(new PcmChunk(new byte[2_000], 1_000) { Begins = new SpokenPiece("One more thing.") });

        Found("nothing happens after the end", record with { Utterances = [.. record.Utterances, late] });
    }

    [Fact]
    public async Task MoreKeptThanWasPlayed_OrLess_IsNamed()
    {
        var record = await CalmAsync();
        var (turn, others) = (record.Later.Turns[0], record.Later.Turns.Skip(1));
        var begun = new PlayedUtterance(99, turn.AskedAt);
        begun.Add(new PcmChunk(new byte[20_000], 1_000) { Begins = new SpokenPiece("Tell me about a decision that you regret, and what came of it.") });
        begun.Play(SimulatedVoice.Letter * "Tell me about a decision".Length);

        void Keep(string words, Action<SimulationRecord> judge) =>
            judge(record with { Utterances = [begun], Later = record.Later with { Turns = [turn with { HeardUpTo = words }, .. others] } });

        Keep("Tell me about a decision that you regret", kept => Found("history keeps what was played", kept));
        Keep("Something else", kept => Found("history keeps what was played", kept));
        Keep("Tell me about a", kept => Assert.Empty(Invariants.All["history keeps what was played"](kept)));
    }

    [Fact]
    public async Task CutOffTurn_ThatCountsAsAnswered_IsNamed()
    {
        var record = await CalmAsync();
        var (others, last) = (record.Later.Turns.SkipLast(1), record.Later.Turns[^1]);

        Found("what was cut off is not answered", record with { GivenAnswers = new HashSet<Guid>() });
        Found("what was cut off is not answered", record with
        {
            Later = record.Later with { Conclusion = ConclusionReason.EndedByPerson, Turns = [.. others, last with { State = TurnState.Answered, ClosedAt = record.Later.EndedAt }] },
        });
        Found("what was cut off is not answered", record with { Later = record.Later with { Turns = [.. others, last with { State = TurnState.Open }] } });
    }

    [Fact]
    public async Task VoiceThatStopsByItself_IsNamed()
    {
        var record = await CalmAsync();
        var cut = new PlayedUtterance(99, DateTime.MinValue) { CutAt = record.Deeds[^1].AddDays(1) };
        cut.Add(new PcmChunk(new byte[20_000], 1_000));

        Found("the voice is not cut for nothing", record with { Utterances = [cut] });
    }

    private static Task<SimulationRecord> CalmAsync(IInterviewer? broken = null) => Simulation.RunAsync(
        Seed,
        broken is null ? null : _ => broken,
        setup => setup with
        {
            Trouble = TimeSpan.Zero,
            SlowInterviewer = false,
            HasVoice = true,
            VoiceDiesAfter = int.MaxValue,
            Settings = setup.Settings with { Length = TimeSpan.FromMinutes(30), PersonaId = "neutral" },
        });

    private static async Task FoundAsync(string invariant, BrokenInterviewer broken) => Found(invariant, await CalmAsync(broken));

    private static void Found(string invariant, SimulationRecord record) => Assert.NotEmpty(Invariants.All[invariant](record));

    /// <summary>Asks the first question of the plan again and again, or follows up too often.</summary>
    private sealed class BrokenInterviewer : IInterviewer
    {
        private readonly ScriptedInterviewer _scripted = new(SimulationSetup.Packs, new InterviewOptions());

        public bool Repeats { get; init; }

        public int FollowUps { get; init; }

        public bool SameFollowUp { get; init; }

        public string Name => "broken";

        public bool TakesTime => false;

        public ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) => _scripted.OpenAsync(context, cancellationToken);

        public ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) => Next(context) is { } move ? new(move) : _scripted.AfterSkipAsync(context, cancellationToken);

        public ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => _scripted.RephraseAsync(context, turn, cancellationToken);

        public ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken) => new("");

        public ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken) =>
            Next(context) is { } move ? new(move) : _scripted.AfterSkipAsync(context, cancellationToken);

        private InterviewerMove? Next(InterviewContext context)
        {
            var interview = context.Interview;
            if (Repeats)
            {
                return new InterviewerMove.Ask("", SimulationSetup.Packs.FindQuestion(interview.Settings.QuestionKeys[0])!);
            }

            var used = interview.Turns.Count(turn => turn.FollowUp is not null && turn.QuestionNumber == interview.QuestionsAsked);
            return used < FollowUps ? new InterviewerMove.AskFollowUp("", SameFollowUp ? "And then?" : $"And then, for the {used + 1}th time?", FollowUpIntent.Clarify, "") : null;
        }
    }
}
