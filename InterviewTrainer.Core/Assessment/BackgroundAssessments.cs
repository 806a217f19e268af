using System.Collections.Concurrent;
using System.Threading.Channels;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Assessment;

/// <summary>
/// Judges interviews one after another in the background: each when it ends, those that a crash left over when the program starts. A judging that fails is tried again
/// a few times. What consent keeps out of the database is held for as long as the interview itself is in memory.
/// </summary>
public sealed partial class BackgroundAssessments : BackgroundService, IAssessments
{
    public const int Tries = 3;

    /// <summary>Interviews that are held in memory.</summary>
    public const int MostHeld = 32;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly Channel<Guid> _waiting = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, AssessmentProgress> _progress = new();
    private readonly ConcurrentDictionary<Guid, Interview> _live = new();
    private readonly ConcurrentDictionary<Guid, InterviewAssessment> _whole = new();
    private readonly ConcurrentQueue<Guid> _held = new();
    private readonly InterviewAssessor _assessor;
    private readonly IAssessmentArchive _archive;
    private readonly IInterviewJournal _journal;
    private readonly TimeProvider _time;
    private readonly ILogger<BackgroundAssessments> _logger;

    public BackgroundAssessments(InterviewAssessor assessor, IAssessmentArchive archive, IInterviewJournal journal, TimeProvider time, ILogger<BackgroundAssessments> logger) =>
        (_assessor, _archive, _journal, _time, _logger) = (assessor, archive, journal, time, logger);

    /// <inheritdoc/>
    public event Action<Guid>? Changed;

    /// <inheritdoc/>
    public AssessmentProgress? ProgressOf(Guid interviewId) => _progress.GetValueOrDefault(interviewId);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        var stored = await _archive.OfAsync(interviewId, cancellationToken);
        if (_whole.GetValueOrDefault(interviewId) is not { } whole)
        {
            return stored;
        }

        if (stored.All(one => one.Id != whole.Id))
        {
            // Whoever deletes an interview means its words in memory too.
            Forget(interviewId);
            return stored;
        }

        return [whole, .. stored.Where(one => one.Id != whole.Id)];
    }

    /// <inheritdoc/>
    public void Request(Guid interviewId)
    {
        var waiting = new AssessmentProgress(AssessmentStage.Waiting, 0, 0, null);
        var now = _progress.AddOrUpdate(interviewId, waiting, (_, earlier) => earlier.Stage == AssessmentStage.Failed ? waiting : earlier);
        if (ReferenceEquals(now, waiting))
        {
            _waiting.Writer.TryWrite(interviewId);
            Tell(interviewId);
        }
    }

    /// <summary>An interview that has just ended, with the words that may be nowhere else.</summary>
    public void Concluded(Interview interview)
    {
        _live[interview.Id] = interview;
        Hold(interview.Id);
        Request(interview.Id);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ResumeAsync(stoppingToken);
        await foreach (var interviewId in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await TryAsync(interviewId, stoppingToken);
        }
    }

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var interviewId in await _archive.UnassessedAsync(cancellationToken))
            {
                Request(interviewId);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotResumed(exception);
        }
    }

    private async Task TryAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AssessAsync(interviewId, cancellationToken);
                _progress.TryRemove(interviewId, out _);
                Tell(interviewId);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailed(exception, attempt);
                if (attempt == Tries)
                {
                    Become(interviewId, new AssessmentProgress(AssessmentStage.Failed, 0, 0, $"Your answers could not be judged: {Reason(exception)} They are kept; try again."));
                    return;
                }

                await Task.Delay(RetryAfter, _time, cancellationToken);
            }
        }
    }

    private async Task AssessAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        var interview = _live.GetValueOrDefault(interviewId);
        if (interview is not null)
        {
            await _journal.FlushAsync(cancellationToken);
        }

        interview ??= await _archive.LoadAsync(interviewId, cancellationToken);
        if (interview is not { Status: InterviewStatus.Concluded })
        {
            return;
        }

        var total = interview.Turns.Count;
        Become(interviewId, new AssessmentProgress(AssessmentStage.Running, 0, total, null));
        var baseline = await _archive.BaselineAsync(interviewId, cancellationToken);
        var assessment = await _assessor.AssessAsync(
            interview, baseline, done => Become(interviewId, new AssessmentProgress(AssessmentStage.Running, done, total, null)), cancellationToken);
        var isStored = await _archive.AddAsync(assessment, cancellationToken);
        if (!isStored || interview.Settings.Consent is { KeepWords: true, KeepSignals: true })
        {
            // Deleted, or all of it is stored: then words have no business here.
            Forget(interviewId);
        }
        else if (_live.ContainsKey(interviewId))
        {
            _whole[interviewId] = assessment;
        }
    }

    /// <summary>Interviews in memory are few, and the oldest give way.</summary>
    private void Hold(Guid interviewId)
    {
        _held.Enqueue(interviewId);
        while (_held.Count > MostHeld && _held.TryDequeue(out var oldest))
        {
            Forget(oldest);
        }
    }

    private void Forget(Guid interviewId)
    {
        _live.TryRemove(interviewId, out _);
        _whole.TryRemove(interviewId, out _);
    }

    /// <summary>These exceptions are worded for a person; others may quote anything, an answer too.</summary>
    private static string Reason(Exception exception) =>
        exception is IOException or LanguageModelException ? exception.Message : "something in the program failed, and its log says what.";

    private void Become(Guid interviewId, AssessmentProgress progress)
    {
        _progress[interviewId] = progress;
        Tell(interviewId);
    }

    /// <summary>A page that fails does not stop the judging, nor the interview that has just ended.</summary>
    private void Tell(Guid interviewId)
    {
        foreach (var listener in Changed?.GetInvocationList().Cast<Action<Guid>>() ?? [])
        {
            try
            {
                listener(interviewId);
            }
            catch (Exception exception)
            {
                LogListenerFailed(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Judging failed, attempt {Attempt}.")]
    private partial void LogFailed(Exception exception, int attempt);

    [LoggerMessage(LogLevel.Error, "A listener to the judging failed.")]
    private partial void LogListenerFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "Interviews that wait to be judged could not be listed.")]
    private partial void LogNotResumed(Exception exception);
}
