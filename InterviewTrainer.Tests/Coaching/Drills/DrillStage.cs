using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Drills;

/// <summary>Drills on a real database, with real live interviews that the scripted interviewer leads.</summary>
internal sealed class DrillStage : IAsyncDisposable
{
    private DrillStage(TemporaryDatabase database)
    {
        Database = database;
        Packs = PackLibrary.Read(ProjectFiles.Packs);
        History = new DrillHistory(database, database.Location, database.Library);
        var archive = new InterviewArchive(database.Library);
        Live = new LiveInterviews(
            new LiveInterviewParts(
                new ScriptedInterviewer(Packs, new InterviewOptions()), PersonaLibrary.Read(ProjectFiles.Personas), database.Journal, new LoudnessDetectors(), new FixedVoice(null), Recognizer,
                new InterviewOptions(), new TurnTakingOptions(), new VirtualTime(), NullLoggerFactory.Instance),
            Packs, archive);
        Maker = new DrillMaker(Live, archive, History, database.Journal, Packs, Recognizer);
    }

    public TemporaryDatabase Database { get; }

    public PackLibrary Packs { get; }

    public ChosenRecognizer Recognizer { get; } = new();

    public LiveInterviews Live { get; }

    public DrillHistory History { get; }

    public DrillMaker Maker { get; }

    public static async Task<DrillStage> StartAsync() => new(await TemporaryDatabase.StartAsync());

    /// <summary>Stores a concluded interview of one answer to a pack's question.</summary>
    public async Task<(Interview Interview, Turn Turn)> AnswerAsync(string key, Func<InterviewSettings, InterviewSettings>? change = null)
    {
        var interview = SampleInterviews.Running();
        interview.Settings = change?.Invoke(interview.Settings) ?? interview.Settings;
        var question = Packs.FindQuestion(key);
        var turn = new Turn
        {
            InterviewId = interview.Id,
            QuestionNumber = 1,
            QuestionKey = key,
            Competency = question?.Competency ?? "Teamwork",
            Question = question?.Text ?? "How do you share work out in a team that is new to you?",
            PersonaId = "cold",
            AskedAt = SampleInterviews.Begin,
            Words = new TurnWords("", "I found it in the log.", null),
        };
        interview.Ask(turn);
        interview.Answer(turn);
        interview.Conclude(ConclusionReason.AllAsked, "Thank you.", TimeSpan.FromMinutes(3), SampleInterviews.Begin.AddMinutes(4));
        Database.Journal.Write(interview);
        Database.Journal.Write(turn, interview.Settings.Consent);
        await Database.Journal.FlushAsync(TestContext.Current.CancellationToken);
        return (interview, turn);
    }

    public async ValueTask DisposeAsync()
    {
        await Live.DisposeAsync();
        await Database.Journal.FlushAsync(CancellationToken.None);
        Database.Dispose();
    }
}
