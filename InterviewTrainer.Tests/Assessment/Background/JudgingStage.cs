using System.Collections.Concurrent;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Background;

/// <summary>The judging in the background on a real database; its clock goes on when the test says so.</summary>
internal sealed class JudgingStage : IAsyncDisposable
{
    /// <summary>Stands in every answer and nowhere else.</summary>
    public const string Rare = "quixotropolis";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<AssessmentProgress?>> _seen = new();

    /// <param name="database">Where everything is stored; the test's own.</param>
    public JudgingStage(TemporaryDatabase database)
    {
        Database = database;
        Assessments = new BackgroundAssessments(
            ScriptedJudgements.Assessor(Judge, Time), database.Assessments, database.Journal, Time, NullLogger<BackgroundAssessments>.Instance);
        Assessments.Changed += id => _seen.GetOrAdd(id, _ => new()).Enqueue(Assessments.ProgressOf(id));
    }

    public TemporaryDatabase Database { get; }

    public ScriptedJudge Judge { get; } = new();

    public SteppedTime Time { get; } = new();

    public BackgroundAssessments Assessments { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A concluded interview with two answers, written down as far as its consent allows.</summary>
    public static async Task<Interview> ConcludedAsync(TemporaryDatabase database, Consent? consent = null, DateTime? createdAt = null)
    {
        var interview = SampleInterviews.Running(consent, createdAt);
        interview.Answer(interview.Ask($"I moved the {Rare} depot, and it took nine days."));
        interview.Answer(interview.Ask($"I asked the people of {Rare} first."));
        interview.Conclude(ConclusionReason.AllAsked, "Thank you.", TimeSpan.FromMinutes(5), interview.CreatedAt.AddMinutes(6));
        database.Journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            database.Journal.Write(turn, interview.Settings.Consent);
        }

        await database.Journal.FlushAsync(Token);
        return interview;
    }

    public Task<Interview> ConcludedAsync(Consent? consent = null, DateTime? createdAt = null) => ConcludedAsync(Database, consent, createdAt);

    public Task StartAsync() => Assessments.StartAsync(Token);

    /// <summary>What listeners saw of an interview's progress, in order.</summary>
    public IReadOnlyList<AssessmentProgress?> Seen(Guid interviewId) => [.. _seen.GetValueOrDefault(interviewId) ?? []];

    /// <summary>Lets time pass until the judging of an interview has ended, well or not, and listeners know.</summary>
    public Task EndedAsync(Guid interviewId) => UntilAsync(() => HasEnded(Assessments.ProgressOf(interviewId)) && Seen(interviewId) is [.., var last] && HasEnded(last));

    /// <summary>Lets time pass until <paramref name="done"/>; gives up, so that a judging that never comes fails its test.</summary>
    public async Task UntilAsync(Func<bool> done)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        await Time.FireUntilAsync(done, patience.Token);
    }

    public Task<IReadOnlyList<InterviewAssessment>> JudgementsAsync(Guid interviewId) => Assessments.OfAsync(interviewId, Token);

    public Task<IReadOnlyList<InterviewAssessment>> StoredAsync(Guid interviewId) => Database.Assessments.OfAsync(interviewId, Token);

    public async ValueTask DisposeAsync()
    {
        await Assessments.StopAsync(CancellationToken.None);
        Assessments.Dispose();
    }

    private static bool HasEnded(AssessmentProgress? progress) => progress is null or { Stage: AssessmentStage.Failed };
}
