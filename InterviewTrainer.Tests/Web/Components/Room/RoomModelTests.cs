using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Room;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Room;

public sealed class RoomModelTests : IDisposable
{
    private readonly RecordedInterviews _interviews = new();
    private readonly RecordedInterview _live;
    private readonly MemoryJournal _journal = new();
    private readonly RoomPass _pass = new();
    private readonly VirtualTime _time = new();
    private readonly ScriptedPage _page = new();
    private readonly RoomConnection _connection = new();
    private readonly RoomModel _model;

    public RoomModelTests()
    {
        _live = _interviews.Add();
        _model = new RoomModel(_interviews, PersonaLibrary.Read(ProjectFiles.Personas), _journal, _pass, _connection, _time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task Open_UnknownInterview_IsNotFound()
    {
        await _model.OpenAsync(Guid.NewGuid(), Token);

        Assert.Equal(RoomStage.NotFound, _model.Stage);
    }

    [Fact]
    public async Task Enter_StartedInThisTab_BeginsWithoutAnotherClick()
    {
        _pass.Give(_live.Id);
        await _model.OpenAsync(_live.Id, Token);

        Assert.True(await _model.EnterAsync(_page, Token));
        Assert.Equal(["Attach"], _live.Calls);
    }

    [Fact]
    public async Task Enter_AfterAReload_WaitsForAClick()
    {
        Assert.False(await EnterAsync());
        Assert.Equal(RoomStage.Gate, _model.Stage);

        await _model.BeginAsync(() => Task.CompletedTask);

        Assert.Equal(["Attach", "Begin"], _live.Calls);
    }

    [Fact]
    public async Task Begin_WhileTheBrowserAsksForTheMicrophone_ShowsThatAndBeginsAfterwards()
    {
        await EnterAsync();
        var asked = new TaskCompletionSource();

        var beginning = _model.BeginAsync(() => asked.Task);
        Assert.Equal(RoomStage.Opening, _model.Stage);
        Assert.DoesNotContain("Begin", _live.Calls);
        asked.SetResult();
        await beginning;

        Assert.Contains("Begin", _live.Calls);
    }

    [Fact]
    public async Task Connection_LostAndBack_PausesAndTellsThePageWhereThingsStand()
    {
        await EnterAsync();

        await _connection.OnConnectionDownAsync(null!, Token);
        Assert.Contains("Pause", _live.Calls);
        _page.Calls.Clear();
        await _connection.OnConnectionUpAsync(null!, Token);

        Assert.Equal(["draft ", "state Waiting", "door False"], _page.Calls);
    }

    [Fact]
    public async Task Interview_DeletedInAnotherTab_IsNotFoundHere()
    {
        await EnterAsync();

        _interviews.Live.Clear();
        _live.Room!.Displaced();

        Assert.Equal(RoomStage.NotFound, _model.Stage);
        Assert.Contains("close", _page.Calls);
    }

    [Fact]
    public async Task Enter_OpenInAnotherTab_LeavesItThereUntilAsked()
    {
        _live.HasRoom = true;
        await _model.OpenAsync(_live.Id, Token);

        await FinishAsync(_model.EnterAsync(_page, Token));
        Assert.Equal(RoomStage.Elsewhere, _model.Stage);
        Assert.Empty(_live.Calls);

        _model.UseHere();
        Assert.Equal(["Attach"], _live.Calls);
        Assert.Equal(RoomStage.Gate, _model.Stage);
    }

    [Fact]
    public async Task Enter_OldPageOfTheSameTabLeavesLate_IsNoOtherTab()
    {
        _live.HasRoom = true;
        await _model.OpenAsync(_live.Id, Token);
        var entering = _model.EnterAsync(_page, Token);

        _live.HasRoom = false;
        await FinishAsync(entering);

        Assert.Equal(RoomStage.Gate, _model.Stage);
    }

    [Fact]
    public async Task Displaced_AnotherTabTookOver_LetsGoOfSoundAndSaysNothingMore()
    {
        await EnterAsync();

        _live.Attach(new ScriptedRoom());
        _model.Hear(MicrophoneMessageTests.Message(0, 0, 0, 0, 0, [1]));
        _model.KeepDraft(Guid.NewGuid(), "late");

        Assert.Equal(RoomStage.Elsewhere, _model.Stage);
        Assert.Contains("close", _page.Calls);
        Assert.Empty(_live.Heard);
        Assert.DoesNotContain("KeepDraft: late", _live.Calls);
    }

    [Fact]
    public async Task Hear_Frame_ReachesTheInterviewAndRubbishDoesNot()
    {
        await EnterAsync();

        _model.Hear(MicrophoneMessageTests.Message(3, 480, 0, 0, 0, [1, 2]));
        _model.Hear([1, 2, 3]);

        Assert.Equal(3u, Assert.Single(_live.Heard).Sequence);
    }

    [Theory]
    [InlineData(RoomState.ThinkingTime, " ", "ReadyToAnswer")]
    [InlineData(RoomState.ThinkingTime, "words", "GiveAnswer: words")]
    [InlineData(RoomState.Listening, "", "GiveAnswer: ")]
    [InlineData(RoomState.Asking, "words", "GiveAnswer: words")]
    [InlineData(RoomState.Thinking, "words", null)]
    [InlineData(RoomState.Paused, "words", null)]
    public async Task Answer_ByState_DoesWhatTheButtonSays(RoomState state, string typed, string? expected)
    {
        await EnterAsync();
        _live.Show(view => view with { State = state });
        _live.Calls.Clear();

        _model.Answer(_model.View!.TurnId, typed);

        Assert.Equal(expected is null ? [] : [expected], _live.Calls);
    }

    [Fact]
    public async Task Show_AnswerTaken_ClearsTheFieldAndBringsTheNextTurnsDraft()
    {
        await EnterAsync();
        _live.Show(view => view with { State = RoomState.Listening, TurnId = Guid.NewGuid() });
        _page.Calls.Clear();

        _live.Show(view => view with { State = RoomState.Thinking });
        _live.Show(view => view with { State = RoomState.Asking, TurnId = Guid.NewGuid(), Draft = "half an answer" });

        Assert.Equal(["clear", "draft ", "state Thinking", "draft half an answer", "state Asking"], _page.Calls);
    }

    [Fact]
    public async Task Show_ListensForOpening_TellsThePageToSendSound()
    {
        await EnterAsync();
        _page.Calls.Clear();

        _live.Show(view => view with { ListensForOpening = true });
        _live.Show(view => view with { ListensForOpening = false });

        Assert.Equal(["door True", "door False"], _page.Calls);
    }

    [Fact]
    public async Task Hold_ReachesTheInterviewOnlyWhileItIsHere()
    {
        await EnterAsync();

        _model.HoldAnswer();
        _model.LetGoOfAnswer();
        _live.Attach(new ScriptedRoom());
        _model.HoldAnswer();

        Assert.Equal(["HoldAnswer", "LetGoOfAnswer"], _live.Calls.Where(call => call is "HoldAnswer" or "LetGoOfAnswer"));
    }

    [Fact]
    public async Task ShowsField_SomebodyHears_OnlyWhenWantedOrFilled()
    {
        await EnterAsync();
        _live.Show(view => view with { State = RoomState.Listening, Microphone = MicrophoneState.Open, Hearing = HearingMode.BrowserOnDevice });
        Assert.False(_model.ShowsField);

        _model.WantsToType = true;
        Assert.True(_model.ShowsField);

        _model.WantsToType = false;
        _live.Show(view => view with { Microphone = MicrophoneState.Unplugged });
        Assert.True(_model.ShowsField);
    }

    [Theory]
    [InlineData(InterviewMode.Study, true)]
    [InlineData(InterviewMode.Pressure, false)]
    public async Task ShowsReadingsAndTips_ByMode_OnlyInStudy(InterviewMode mode, bool expected)
    {
        await EnterAsync();

        _live.Show(view => view with { State = RoomState.Listening, Mode = mode, Tips = ["Give a figure."] });

        Assert.Equal(expected, _model.ShowsReadings);
        Assert.Equal(expected, _model.ShowsTips);
    }

    [Fact]
    public async Task Dispose_Attached_LeavesTheInterview()
    {
        await EnterAsync();

        _model.Dispose();

        Assert.Equal("Leave", _live.Calls[^1]);
    }

    [Fact]
    public async Task JournalTrouble_Appears_ChangesThePage()
    {
        await EnterAsync();
        var changes = 0;
        _model.Changed += () => changes++;

        _journal.Fail("The disk is full.");

        Assert.Equal("The disk is full.", _model.JournalTrouble);
        Assert.Equal(1, changes);
    }

    private async Task<bool> EnterAsync()
    {
        await _model.OpenAsync(_live.Id, Token);
        return await _model.EnterAsync(_page, Token);
    }

    private async Task FinishAsync(Task task)
    {
        for (var steps = 0; !task.IsCompleted && steps < 1000; steps++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        await task;
    }
}
