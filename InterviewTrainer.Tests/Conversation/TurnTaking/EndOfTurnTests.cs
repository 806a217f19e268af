using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.TurnTaking;

public sealed class EndOfTurnTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void SilenceBegan_TheModelsOpinion_HoldsUntilSomebodySpeaks()
    {
        var watch = Watch(new FixedEndOfTurn(0.9));

        watch.SilenceBegan();
        Assert.Equal(0.9, watch.Opinion);
        watch.Clear();
        Assert.Null(watch.Opinion);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.2)]
    [InlineData(-0.1)]
    public void SilenceBegan_NoProbability_IsNoOpinion(double likely)
    {
        var watch = Watch(new FixedEndOfTurn(likely));
        watch.SilenceBegan();

        Assert.Null(watch.Opinion);
    }

    [Fact]
    public void SilenceBegan_LateOrVoid_IsNoOpinion()
    {
        var judged = new TaskCompletionSource<double>();
        var model = new FixedEndOfTurn(_ => new(judged.Task));
        var watch = Watch(model);
        watch.SilenceBegan();
        _time.Advance(EndOfTurnWatch.Limit);
        watch.SilenceBegan();
        Assert.Single(model.Heard); // The first is still at work.
        judged.SetResult(1);

        Assert.Null(watch.Opinion);
    }

    [Fact]
    public void SilenceBegan_SpokenAgainMeanwhile_IsNoOpinion()
    {
        var judged = new TaskCompletionSource<double>();
        var watch = Watch(new FixedEndOfTurn(_ => new(judged.Task)));
        watch.SilenceBegan();
        watch.Clear();
        judged.SetResult(1);

        Assert.Null(watch.Opinion);
    }

    [Fact]
    public void SilenceBegan_Fails_IsNoOpinionAndSaidOnce()
    {
        var failures = 0;
        var watch = Watch(new FixedEndOfTurn(_ => throw new InvalidOperationException("The model is gone.")), _ => failures++);
        watch.SilenceBegan();
        watch.SilenceBegan();

        Assert.Equal((null, 1), (watch.Opinion, failures));
    }

    [Fact]
    public void SilenceBegan_HearsTheTurnAlone_AndItsLastEightSeconds()
    {
        var model = new FixedEndOfTurn(0.5);
        var watch = new EndOfTurnWatch(model, _time);
        watch.Add(Numbered(0, 16_000));
        watch.BeginTurn(spoken: 100);
        watch.Add(Numbered(16_000, 500));
        watch.SilenceBegan();
        watch.Add(Numbered(16_500, 150_000));
        watch.SilenceBegan();

        Assert.Equal(Numbered(15_900, 600), model.Heard[0]);
        Assert.Equal(Numbered(16_500 + 150_000 - 128_000, 128_000), model.Heard[1]);
    }

    [Fact]
    public async Task Conversation_TheModelIsSure_AnswersSoonerAndInDoubtLater()
    {
        var (sure, without, doubt) = (await WaitAsync(new FixedEndOfTurn(1)), await WaitAsync(null), await WaitAsync(new FixedEndOfTurn(0)));

        Assert.InRange(sure / without, 0.45, 0.6);
        Assert.InRange(doubt / without, 1.4, 1.6);
        Assert.True(sure >= Patience.Least.TotalSeconds);
    }

    [Fact]
    public async Task Conversation_TheModelIsSureAndNoWordWasHeard_NothingEnds()
    {
        await using var stage = Begin(new FixedEndOfTurn(1));
        stage.Speak(3).Silence(3);

        Assert.Equal((RoomState.Listening, TurnState.Open), (stage.View.State, stage.Turn.State));
    }

    [Fact]
    public async Task Conversation_TheModelFails_IsAsIfThereWereNone() =>
        Assert.Equal(await WaitAsync(null), await WaitAsync(new FixedEndOfTurn(_ => throw new InvalidOperationException("The model is gone."))));

    /// <summary>Seconds from the end of speech to the next question.</summary>
    private static async Task<double> WaitAsync(FixedEndOfTurn? model)
    {
        await using var stage = Begin(model);
        var turn = stage.Turn;
        stage.Speak(3).Hears("I moved twelve services to another platform");
        for (var waited = 0.0; waited < 12; waited += 0.03)
        {
            stage.Silence(0.03);
            if (turn.State != TurnState.Open)
            {
                return waited;
            }
        }

        throw new InvalidOperationException("The answer never ended.");
    }

    private static Stage Begin(FixedEndOfTurn? model) => new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice }, endOfTurn: model).Begin();

    private static short[] Numbered(int first, int count) => [.. Enumerable.Range(first, count).Select(i => (short)(i % 32_000))];

    private EndOfTurnWatch Watch(FixedEndOfTurn model, Action<Exception>? onFailure = null)
    {
        var watch = new EndOfTurnWatch(model, _time, onFailure);
        watch.BeginTurn(spoken: 0);
        watch.Add(new short[1_600]);
        return watch;
    }
}
