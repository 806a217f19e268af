using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Start;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Start;

public sealed class StartModelTests : PageTest
{
    [Fact]
    public async Task Load_FirstVisit_HasEveryDefault()
    {
        var model = await LoadAsync();

        Assert.Equal("supportive", model.Form.PersonaId);
        Assert.Equal(["software-behavioural"], model.Form.PackIds);
        Assert.Equal(6, model.Form.QuestionCount);
        Assert.Equal(45, model.Form.LengthMinutes);
        Assert.Equal(InterviewMode.Study, model.Form.Mode);
        Assert.False(model.Form.UseForResearch);
        Assert.True(model.CanStart);
        Assert.Null(model.Unfinished);
        Assert.StartsWith("Six questions, about ", model.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cold", "sales", "cold", "sales")]
    [InlineData(null, null, "supportive", "software-behavioural")]
    [InlineData("<script>", "../../etc/passwd", "supportive", "software-behavioural")]
    [InlineData("", "Sales", "supportive", "software-behavioural")]
    public async Task Preset_ByALink_ChoosesOnlyWhatIsThere(string? personaId, string? packId, string expectedPersona, string expectedPack)
    {
        var model = await LoadAsync();

        model.Preset(personaId, packId);

        Assert.Equal(expectedPersona, model.Form.PersonaId);
        Assert.Equal([expectedPack], model.Form.PackIds);
    }

    [Fact]
    public async Task Load_EarlierInterview_RemembersWhatWasChosen()
    {
        await StoreAsync(Concluded());

        var model = await LoadAsync();

        Assert.Equal("Site reliability engineer", model.Form.Role);
        Assert.Equal(CandidateLevel.Senior, model.Form.Level);
        Assert.Equal(["software-behavioural", "system-design"], model.Form.PackIds);
        Assert.Equal("cold", model.Form.PersonaId);
        Assert.Equal(15, model.Form.ThinkingSeconds);
        Assert.Equal(20, model.Form.LengthMinutes);
    }

    [Fact]
    public async Task Load_SoundWentToTheInternetLastTime_AsksAnew()
    {
        var interview = SampleInterviews.Ready();
        interview.Settings = interview.Settings with { Hearing = HearingMode.BrowserCloud };
        await StoreAsync(interview);

        var model = await LoadAsync();
        model.HearingIs(HearingAvailability.CloudOnly);

        Assert.Equal(HearingMode.None, model.Form.Hearing);
    }

    [Fact]
    public async Task Load_UnfinishedInterview_OffersToGoOn()
    {
        var interview = SampleInterviews.Running();
        await StoreAsync(interview);

        var model = await LoadAsync();

        Assert.Equal(interview.Id, model.Unfinished?.Id);
    }

    [Fact]
    public async Task Load_UnfinishedWithoutWords_OffersItOnlyWhileItLives()
    {
        var interview = SampleInterviews.Running(new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false));
        await StoreAsync(interview);

        Assert.Null((await LoadAsync()).Unfinished);

        Interviews.Add(new RecordedInterview { Interview = interview });
        Assert.NotNull((await LoadAsync()).Unfinished);
    }

    [Fact]
    public async Task Load_DatabaseBroken_SaysSoAndCanStillStart()
    {
        await StoreAsync(Concluded());
        BreakDatabase();

        var model = await LoadAsync();

        Assert.Contains(Database.Location.File, model.Trouble, StringComparison.Ordinal);
        Assert.True(model.CanStart);
    }

    [Fact]
    public async Task ChoosePack_FewerQuestionsThanAskedFor_KeepsWithinThem()
    {
        var model = await LoadAsync();
        model.ChoosePack("system-design", chosen: true);
        model.Form.QuestionCount = 28;

        model.ChoosePack("system-design", chosen: false);

        Assert.Equal(15, model.MaxQuestions);
        Assert.Equal(15, model.Form.QuestionCount);
    }

    [Fact]
    public async Task ChoosePack_LastOneRemoved_CannotStart()
    {
        var model = await LoadAsync();

        model.ChoosePack("software-behavioural", chosen: false);

        Assert.False(model.CanStart);
        Assert.Equal("Choose at least one", model.PackSummary);
    }

    [Fact]
    public async Task ChooseRole_KnownRole_BringsItsPackUntilPacksWereChosen()
    {
        var model = await LoadAsync();
        model.ChooseRole("staff nurse");
        Assert.Equal(["nursing"], model.Form.PackIds);

        model.ChoosePack("leadership", chosen: true);
        model.ChooseRole("Sales representative");
        Assert.Equal(["nursing", "leadership"], model.Form.PackIds);
    }

    [Theory]
    [InlineData(HearingAvailability.OnDevice, HearingMode.BrowserOnDevice)]
    [InlineData(HearingAvailability.Downloadable, HearingMode.None)]
    [InlineData(HearingAvailability.CloudOnly, HearingMode.None)]
    [InlineData(HearingAvailability.None, HearingMode.None)]
    public async Task HearingIs_FirstVisit_TakesTheBestThatStaysHere(HearingAvailability availability, HearingMode expected)
    {
        var model = await LoadAsync();

        model.HearingIs(availability);

        Assert.Equal(expected, model.Form.Hearing);
    }

    [Fact]
    public async Task Load_RecogniserOnThisMachine_IsTheChoiceWhateverTheBrowserCan()
    {
        await StoreAsync(Concluded());
        Recognizer.Chosen = new HearingEngine("Whisper base", StaysLocal: true);

        var model = await LoadAsync();
        model.HearingIs(HearingAvailability.OnDevice);

        Assert.Equal((HearingMode.OwnRecognizer, "Words written down by Whisper base, on this machine"), (model.Form.Hearing, model.HearingSummary));
    }

    [Theory]
    [InlineData(HearingMode.RemoteRecognizer, true)]
    [InlineData(HearingMode.RemoteRecognizer, false)]
    [InlineData(HearingMode.OwnRecognizer, true)]
    [InlineData(HearingMode.OwnRecognizer, false)]
    public async Task Load_RecogniserElsewhereOrGone_IsChosenAnew(HearingMode last, bool isElsewhere)
    {
        var interview = SampleInterviews.Ready();
        interview.Settings = interview.Settings with { Hearing = last };
        await StoreAsync(interview);
        Recognizer.Chosen = isElsewhere ? new HearingEngine("Whisper large", StaysLocal: false) : null;

        var model = await LoadAsync();
        model.HearingIs(HearingAvailability.CloudOnly);

        Assert.Equal(HearingMode.None, model.Form.Hearing);
    }

    [Fact]
    public async Task Start_Defaults_CreatesTheInterviewAndLetsItsRoomBegin()
    {
        var model = await LoadAsync();

        var id = await model.StartAsync(Token);

        var (created, settings, checkIn, note) = Assert.Single(Interviews.Created);
        Assert.Equal(created, id);
        Assert.Equal(6, settings.QuestionCount);
        Assert.Equal(TimeSpan.FromMinutes(45), settings.Length);
        Assert.Equal(Consent.Default, settings.Consent);
        Assert.Null(checkIn);
        Assert.Null(note);
        Assert.True(Get<RoomPass>().Take(id));
    }

    [Fact]
    public async Task Start_OnlyOneSliderTouched_RecordsNoCheckIn()
    {
        var model = await LoadAsync();
        model.Form.Confidence = 40;

        await model.StartAsync(Token);

        Assert.Null(Interviews.Created[0].CheckIn);
    }

    [Fact]
    public async Task Start_BothSlidersTouched_RecordsTheCheckIn()
    {
        var model = await LoadAsync();
        (model.Form.Confidence, model.Form.Stress) = (40, 70);

        await model.StartAsync(Token);

        Assert.Equal(new CheckIn(CheckInTag.Pre, 40, 70, Time.GetUtcNow().UtcDateTime), Interviews.Created[0].CheckIn);
    }

    [Fact]
    public async Task Start_NotesWithoutResearchConsent_AreNotPassedOn()
    {
        var model = await LoadAsync();
        model.Form.AccentGroup = "Scottish";
        await model.StartAsync(Token);

        model.Form.UseForResearch = true;
        await model.StartAsync(Token);

        Assert.Null(Interviews.Created[0].Note);
        Assert.Equal(new ResearchNote("Scottish", ""), Interviews.Created[1].Note);
    }

    [Theory]
    [InlineData(0.1, 0.5)]
    [InlineData(7.5, 7.5)]
    [InlineData(999, 180)]
    [InlineData(double.NaN, 45)]
    public async Task Start_LengthOutsideTheLimits_IsBroughtWithin(double minutes, double expected)
    {
        var model = await LoadAsync();
        model.Form.LengthMinutes = minutes;

        await model.StartAsync(Token);

        Assert.Equal(TimeSpan.FromMinutes(expected), Interviews.Created[0].Settings.Length);
    }

    [Fact]
    public async Task DiscardUnfinished_Confirmed_LeavesNothingOfIt()
    {
        var interview = SampleInterviews.Running();
        await StoreAsync(interview);
        var model = await LoadAsync();

        await model.DiscardUnfinishedAsync(Token);

        Assert.Null(model.Unfinished);
        Assert.Equal([interview.Id], Interviews.Removed);
        Assert.Equal(0, await Database.Library.CountAsync(Token));
    }

    private async Task<StartModel> LoadAsync()
    {
        var model = Get<StartModel>();
        await model.LoadAsync(Token);
        return model;
    }
}
