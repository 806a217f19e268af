using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Screenshots.Sample;
using InterviewTrainer.Web.Commands.Tools;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Screenshots;

/// <summary>That the sample interviews, as the pages read them, hold every state that a page shows.</summary>
[Trait("Category", "Slow")]
public sealed class SampleDataTests : IAsyncLifetime
{
    private static readonly DateTime Today = new(2026, 11, 20, 8, 30, 0, DateTimeKind.Utc);

    private readonly ToolFolder _folder = new();
    private readonly List<Interview> _interviews = [];
    private readonly List<InterviewSummary> _summaries = [];
    private ToolStage? _stage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private InterviewLibrary Library => _stage!.Get<InterviewLibrary>();

    private IEnumerable<Turn> Turns => _interviews.SelectMany(interview => interview.Turns);

    public async ValueTask InitializeAsync()
    {
        _stage = await ToolStage.StartAsync(_folder, changeInterviewer: null, Token);
        await SampleData.WriteAsync(_stage, Today, Token);
        _summaries.AddRange(await Library.ListAsync(0, 100, Token));
        foreach (var summary in _summaries)
        {
            _interviews.Add((await Library.LoadAsync(summary.Id, Token))!);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stage!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void WriteAsync_AllStates_AreThere()
    {
        Holds([InterviewStatus.Ready, InterviewStatus.Paused, InterviewStatus.Concluded], _interviews.Select(interview => interview.Status));
        Holds(Enum.GetValues<ConclusionReason>(), _interviews.Select(interview => interview.Conclusion).OfType<ConclusionReason>());
        Holds(Enum.GetValues<TurnState>(), Turns.Select(turn => turn.State));
        Holds(Enum.GetValues<InterviewMode>(), _interviews.Select(interview => interview.Settings.Mode));
        Holds(Enum.GetValues<AnswerSource>(), Turns.Where(turn => turn.State == TurnState.Answered).Select(turn => turn.AnswerSource));
    }

    [Fact]
    public void WriteAsync_Answers_HaveWhatTheirSourceGives()
    {
        foreach (var turn in Turns.Where(turn => turn.State == TurnState.Answered && Keeps(turn)))
        {
            Assert.Equal(turn.AnswerSource == AnswerSource.None, string.IsNullOrEmpty(turn.Words?.Answer));
            Assert.Equal(turn.AnswerSource == AnswerSource.Typed, turn.Signals is null);
            Assert.Equal(turn.AnswerSource is not (AnswerSource.None or AnswerSource.Typed), turn.Signals?.SpeakingRateWpm is not null);
            Assert.Equal(turn.AnswerSource is AnswerSource.OwnRecognizer or AnswerSource.RemoteRecognizer, turn.Words?.Timed.Count > 0);
        }

        var words = Turns.Select(turn => turn.Signals?.Words).OfType<WordEvidence>().ToList();
        Holds([WordStatus.Timed, WordStatus.Untimed], words.Select(evidence => evidence.Status));
        Holds(Enum.GetValues<FillerKind>(), words.SelectMany(evidence => evidence.Fillers).Select(filler => filler.Kind));
        Holds([PausePlace.Within, PausePlace.Between], words.SelectMany(evidence => evidence.Pauses).Select(pause => pause.Place));
        Assert.Contains(Turns, turn => turn.FollowUpReason is not null);
        Assert.Contains(Turns, turn => turn.Tips.Count > 0);
        Assert.All(Turns.Where(turn => !Keeps(turn)), turn => Assert.True(turn.Words is null && turn.Signals is null));
    }

    [Fact]
    public void WriteAsync_Signals_ArePlausible()
    {
        var measured = Turns.Select(turn => turn.Signals).OfType<AnswerSignals>().ToList();

        Assert.All(measured, signals =>
        {
            Assert.InRange(signals.SpeakingShare!.Value, 0.6, 0.99);
            Assert.InRange(signals.ResponseLatencyMs!.Value, 500, 5000);
            Assert.All(signals.Speech.Zip(signals.Speech.Skip(1)), pair => Assert.True(pair.First.EndMs < pair.Second.StartMs));
        });
        Assert.All(measured.Select(signals => signals.SpeakingRateWpm).OfType<double>(), rate => Assert.InRange(rate, 100, 175));
    }

    [Fact]
    public async Task WriteAsync_Coaching_FillsItsPages()
    {
        var practice = await _stage!.Get<PracticeLibrary>().ReadAsync(Token);
        var stories = await _stage!.Get<StoryBank>().ListAsync(Token);

        Assert.Contains(practice.Interviews, interview => interview is { IsDrill: true, IsRatingDue: true });
        Assert.True(practice.Interviews.Count(interview => interview is { SelfRating: not null, Content: not null }) >= 3);
        Assert.Contains(practice.Interviews, interview => interview.IsRatingDue);
        Assert.True(practice.Interviews.Count(interview => interview.Content is not null) >= 3);
        Assert.NotEmpty(SpacedRepetition.Plan(practice.ForRepetition, DateOnly.FromDateTime(Today), TimeZoneInfo.Utc));
        Assert.Equal(4, stories.Count);
        Assert.Contains(stories, story => story.Told.Count > 1);
        Assert.Equal(4, (await _stage!.Get<GoalStore>().ListAsync(Token)).Count);
    }

    [Fact]
    public async Task WriteAsync_Pages_FindWhatTheyAskFor()
    {
        Assert.InRange(_summaries.Count, 12, 14);
        Assert.All(_summaries, summary => Assert.InRange(summary.CreatedAt, Today.AddDays(-57), Today));
        Assert.Contains(_summaries, summary => summary is { Before: not null, After: not null });
        Assert.Contains(_summaries, summary => summary is { Before: not null, After: null, Status: InterviewStatus.Concluded });
        Assert.Equal(SampleIds.Paused, (await Library.UnfinishedAsync(Token))[0].Id);
        Assert.NotEmpty(_interviews.Single(interview => interview.Id == SampleIds.Paused).CurrentTurn!.Words!.Draft);
        Assert.Equal(2, (await Library.CheckInsAsync(SampleIds.Spoken, Token)).Select(checkIn => checkIn.Tag).Intersect([CheckInTag.Pre, CheckInTag.Post]).Count());
        var ids = new[] { SampleIds.Spoken, SampleIds.Typed, SampleIds.NothingKept, SampleIds.Paused, SampleIds.Ready };
        Holds(ids, _summaries.Select(summary => summary.Id));
    }

    private static void Holds<T>(IEnumerable<T> states, IEnumerable<T> samples) => Assert.Empty(states.Except(samples));

    private bool Keeps(Turn turn) => _interviews.Single(interview => interview.Id == turn.InterviewId).Settings.Consent.KeepWords;
}
