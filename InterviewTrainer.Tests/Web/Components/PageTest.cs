using Bunit;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components;
using InterviewTrainer.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components;

/// <summary>A page with a real database and the project's own packs beneath it; only the live interviews are doubles.</summary>
public abstract class PageTest : IAsyncLifetime
{
    internal BunitContext Page { get; } = new();

    internal TemporaryDatabase Database { get; private set; } = null!;

    internal RecordedInterviews Interviews { get; } = new();

    /// <summary>The recogniser that is chosen on the page Engines; none unless a test sets one.</summary>
    internal ChosenRecognizer Recognizer { get; } = new();

    /// <summary>For packs and personas of the person's own.</summary>
    internal ScratchFolder Own { get; } = new();

    internal ToneSynthesizer Voice { get; } = new();

    internal VirtualTime Time { get; } = new();

    /// <summary>The language models that are chosen; none unless a test sets one.</summary>
    internal ChosenModels Models { get; } = new();

    /// <summary>What is judged; nothing unless a test says so.</summary>
    internal FixedAssessments Assessments { get; } = new();

    /// <summary>The CV and the job description.</summary>
    internal DocumentShelf Shelf { get; private set; } = null!;

    /// <summary>Reads PDF and Word; text is read without it.</summary>
    internal virtual IDocumentLineReader Lines => new NodeDocumentReader(new DocumentOptions());

    private readonly ScratchFolder _documents = new();

    protected static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    protected NavigationManager Navigation => Page.Services.GetRequiredService<NavigationManager>();

    public virtual async ValueTask InitializeAsync()
    {
        Database = await TemporaryDatabase.StartAsync();
        Page.JSInterop.Mode = JSRuntimeMode.Loose;
        var (packs, personas) = (PackLibrary.Read(ProjectFiles.Packs, Own.PathOf("packs")), PersonaLibrary.Read(ProjectFiles.Personas, Own.PathOf("personas")));
        Page.Services.AddSingleton(packs);
        Page.Services.AddSingleton(personas);
        Page.Services.AddSingleton(new OwnPacks(packs, Own.PathOf("packs")));
        Page.Services.AddSingleton(new OwnPersonas(personas, Own.PathOf("personas")));
        Page.Services.AddSingleton<ISpeechSynthesizerSource>(new FixedVoice(Voice));
        Page.Services.AddSingleton(Database.Library);
        Page.Services.AddSingleton(Database.Location);
        Page.Services.AddSingleton(Database.Eraser);
        Page.Services.AddSingleton<IDbContextFactory<InterviewDb>>(Database);
        Page.Services.AddSingleton<PracticeLibrary>();
        Page.Services.AddSingleton<AssessmentStore>();
        Page.Services.AddSingleton<IInterviewArchive, InterviewArchive>();
        Page.Services.AddCoaching();
        Page.Services.AddSingleton(Database.Assessments);
        Page.Services.AddSingleton(Database.Stored);
        Page.Services.AddSingleton(new ReportOptions { KeepMinutes = 0 });
        Page.Services.AddReporting();
        Page.Services.AddSingleton<IInterviewJournal>(Database.Journal);
        Page.Services.AddSingleton<ILiveInterviews>(Interviews);
        Page.Services.AddSingleton<IVoiceActivityDetectorFactory>(new LoudnessDetectors());
        Page.Services.AddSingleton<ISpeechRecognizerSource>(Recognizer);
        Page.Services.AddSingleton(new InterviewOptions());
        Page.Services.AddSingleton<ILanguageModelSource>(Models);
        Page.Services.AddSingleton<ModelPlanner>();
        Page.Services.AddSingleton<PlanMaking>();
        Page.Services.AddSingleton(Shelf = new DocumentShelf(new DocumentReader(Lines, new DocumentOptions()), _documents.PathOf("documents"), NullLogger<DocumentShelf>.Instance));
        Page.Services.AddSingleton<IAssessments>(Assessments);
        Page.Services.AddSingleton(new SelfRatings(Database, Database.Location, Time));
        Page.Services.AddSingleton(new Reflections(Database, Database.Location));
        Page.Services.AddSingleton<IInterviewArchive>(new InterviewArchive(Database.Library));
        Page.Services.AddSingleton<IDrillHistory>(new DrillHistory(Database, Database.Location, Database.Library));
        Page.Services.AddSingleton<DrillMaker>();
        Page.Services.AddSingleton<IStoryShelf>(new StoryShelf(Database, Database.Location, Database.Eraser));
        Page.Services.AddSingleton<StoryBank>();
        Page.Services.AddSingleton<ModelCoach>();
        Page.Services.AddSingleton<ReflectionCoach>();
        Page.Services.AddSingleton(new CaptureOptions());
        Page.Services.AddSingleton<TimeProvider>(Time);
        Page.Services.AddOutboundHttp();
        Page.Services.AddPages();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        Database.Dispose();
        _documents.Dispose();
        Own.Dispose();
        GC.SuppressFinalize(this);
    }

    protected T Get<T>()
        where T : notnull
        => Page.Services.GetRequiredService<T>();

    /// <summary>Writes an interview with its turns down, as the journal does.</summary>
    protected async Task StoreAsync(Interview interview)
    {
        Database.Journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            Database.Journal.Write(turn, interview.Settings.Consent);
        }

        await Database.Journal.FlushAsync(Token);
    }

    /// <summary>Writes an interview and its judgement down, and that the person passed over rating themselves, unless that is still to come.</summary>
    protected async Task StoreJudgedAsync(Interview interview, double score, int minutesAfter = 0, bool isRated = true)
    {
        await StoreAsync(interview);
        await Get<AssessmentStore>().AddAsync(SampleAssessments.Of(interview, score, minutesAfter), Token);
        if (isRated)
        {
            await Get<SelfRatings>().GiveAsync(interview.Id, level: null, Token);
        }
    }

    /// <summary>Makes the stored interviews unreadable.</summary>
    protected void BreakDatabase()
    {
        using (var pooled = new SqliteConnection(InterviewDbOptions.ConnectionString(Database.Location)))
        {
            SqliteConnection.ClearPool(pooled);
        }

        foreach (var file in Directory.EnumerateFiles(Database.Location.Folder, "interviews.db*"))
        {
            File.WriteAllText(file, new string('x', 8192));
        }
    }

    /// <summary>A concluded interview: one answer heard, one typed with markup in it, one spoken without words, one skipped.</summary>
    protected static Interview Concluded(Consent? consent = null)
    {
        var interview = SampleInterviews.Running(consent);
        interview.Answer(interview.Ask("I found it in the log."));
        interview.Answer(interview.Ask("I used <b>bold</b><script>alert(1)</script>", followUp: FollowUpIntent.Numbers)).AnswerSource = AnswerSource.Typed;
        var spoken = interview.Answer(interview.Ask());
        (spoken.AnswerSource, spoken.Words) = (AnswerSource.None, TurnWords.Empty);
        var skipped = interview.Ask();
        (skipped.AnswerSource, skipped.Words, skipped.Signals) = (AnswerSource.None, null, null);
        interview.Close(skipped, TurnState.Skipped, skipped.AskedAt.AddSeconds(3));
        interview.Conclude(ConclusionReason.EndedByPerson, "Thank you.", TimeSpan.FromMinutes(4), SampleInterviews.Begin.AddMinutes(5));
        return interview;
    }
}
