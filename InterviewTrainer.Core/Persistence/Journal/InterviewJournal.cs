using System.Threading.Channels;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Persistence.Journal;

/// <summary>
/// The journal on the database: one writer, in order. What cannot be written stays in memory and is tried again, sooner at first,
/// while the rest of the interview goes on.
/// </summary>
public sealed partial class InterviewJournal(
    IDbContextFactory<InterviewDb> factory,
    DatabaseLocation location,
    TimeProvider time,
    ILogger<InterviewJournal> logger) : IInterviewJournal, IHostedService, IDisposable
{
    internal static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(250);
    internal static readonly TimeSpan LastRetry = TimeSpan.FromSeconds(10);

    private readonly PendingEntries _pending = new();

    // Only says that there is something to do, so one word is enough and a second can be dropped; the entries are in _pending.
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task _writer = Task.CompletedTask;
    private volatile string? _trouble;

    public event Action? TroubleChanged;

    public string? Trouble => _trouble;

    public void Write(Interview interview) => Add(JournalEntry.Of(interview));

    public void Write(Turn turn, Consent consent) => Add(JournalEntry.Of(turn, consent));

    public void Write(Guid interviewId, CheckIn checkIn) => Add(JournalEntry.Of(interviewId, checkIn));

    public void Write(Guid interviewId, ResearchNote note, Consent consent)
    {
        if (consent.UseForResearch)
        {
            Add(JournalEntry.Of(interviewId, note));
        }
    }

    public Task FlushAsync(CancellationToken cancellationToken) => _pending.WhenStored().WaitAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writer = Task.Run(WriteAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Writes what is left, for as long as the host's patience lasts.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _wake.Writer.TryComplete();
        await _stopping.CancelAsync();
        await using (cancellationToken.Register(_abandoned.Cancel))
        {
            await _writer;
        }

        if (_pending.Count is > 0 and var lost)
        {
            LogLost(lost, _trouble);
        }
    }

    public void Dispose()
    {
        // The container disposes a service once for each type it is registered under.
        if (!_abandoned.IsCancellationRequested)
        {
            _abandoned.Cancel();
        }

        _wake.Writer.TryComplete();
        _abandoned.Dispose();
        _stopping.Dispose();
        _writing.Dispose();
    }

    /// <summary>Holds the writer still until disposed, so that what is deleted cannot be written again in between.</summary>
    internal async Task<IDisposable> SuspendAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        return new Suspension(_writing);
    }

    /// <summary>Drops what is pending of an interview, and whatever a page may still send of it.</summary>
    internal bool Forget(Guid interviewId) => _pending.Forget(interviewId);

    /// <summary>As <see cref="Forget"/>, for every interview that has something pending.</summary>
    internal void ForgetPending()
    {
        foreach (var entry in _pending.Snapshot())
        {
            _pending.Forget(entry.InterviewId);
        }
    }

    private void Add(JournalEntry entry)
    {
        _pending.Add(entry);
        _wake.Writer.TryWrite(true);
    }

    private async Task WriteAsync()
    {
        var delay = FirstRetry;
        while (!_abandoned.IsCancellationRequested)
        {
            if (await WritePendingAsync() is { } failure)
            {
                Report(failure);
                await WaitAsync(delay);
                delay = delay * 2 < LastRetry ? delay * 2 : LastRetry;
                continue;
            }

            Report(null);
            delay = FirstRetry;
            if (!await _wake.Reader.WaitToReadAsync())
            {
                return;
            }

            _wake.Reader.TryRead(out _);
        }
    }

    /// <summary>Tries each pending entry once, in order; returns the first failure.</summary>
    private async Task<Exception?> WritePendingAsync()
    {
        Exception? failure = null;
        foreach (var entry in _pending.Snapshot())
        {
            await _writing.WaitAsync();
            try
            {
                if (_pending.Contains(entry))
                {
                    await StoreAsync(entry);
                }
            }
            catch (Exception exception)
            {
                failure ??= exception;
                if (DatabaseAdvice.ProblemOf(exception) is not null)
                {
                    // The next entry would fare no better.
                    break;
                }
            }
            finally
            {
                _writing.Release();
            }
        }

        return failure;
    }

    private async Task StoreAsync(JournalEntry entry)
    {
        await using var db = await factory.CreateDbContextAsync();
        entry.ApplyTo(db);
        await db.SaveChangesAsync();
        _pending.Stored(entry);
    }

    private async Task WaitAsync(TimeSpan delay)
    {
        // The first wait of a shutdown is cut short; later ones last until the host gives up.
        var token = _stopping.IsCancellationRequested ? _abandoned.Token : _stopping.Token;
        await Task.Delay(delay, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Report(Exception? failure)
    {
        var trouble = failure is null ? null : Describe(failure);
        if (trouble == _trouble)
        {
            return;
        }

        _trouble = trouble;
        if (failure is null)
        {
            LogWell();
        }
        else
        {
            LogTrouble(failure, _pending.Count);
        }

        try
        {
            TroubleChanged?.Invoke();
        }
        catch (Exception exception)
        {
            LogSubscriberFailed(exception);
        }
    }

    private string Describe(Exception failure)
    {
        var advice = DatabaseAdvice.ProblemOf(failure) is { } problem
            ? DatabaseAdvice.For(problem, location)
            : new DatabaseAdvice($"Part of the interview could not be written to {location.File}.", "The server's log says why.");
        return $"{advice.What} What is not saved yet is kept in memory while the server runs, and saved as soon as that works again. {advice.Remedy}";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal cannot write; {Count} entries are kept in memory")]
    private partial void LogTrouble(Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal writes again; nothing was lost")]
    private partial void LogWell();

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Count} entries of the journal were not written before the server stopped. {Trouble}")]
    private partial void LogLost(int count, string? trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "A subscriber to the journal's trouble failed")]
    private partial void LogSubscriberFailed(Exception exception);

    private sealed class Suspension(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}
