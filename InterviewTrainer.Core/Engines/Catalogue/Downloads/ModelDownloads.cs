using InterviewTrainer.Core.Conversation;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>
/// The downloads of this process, one at a time, in the order in which they were asked for. They belong to nobody's page and go on when it is closed. Thread-safe.
/// </summary>
public sealed partial class ModelDownloads : IAsyncDisposable
{
    /// <summary>Bytes come far more often than anybody can look.</summary>
    private static readonly TimeSpan TellEvery = TimeSpan.FromMilliseconds(200);

    private readonly ModelCatalogue _catalogue;
    private readonly ModelDownloader _downloader;
    private readonly TimeProvider _time;
    private readonly ILogger<ModelDownloads> _logger;
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private Task _pump = Task.CompletedTask;
    private bool _isPumping;
    private bool _isDisposed;
    private long _told;

    public ModelDownloads(ModelCatalogue catalogue, ModelDownloader downloader, TimeProvider time, ILogger<ModelDownloads> logger) =>
        (_catalogue, _downloader, _time, _logger) = (catalogue, downloader, time, logger);

    /// <summary>After something changed, at most five times a second while bytes come; on any thread.</summary>
    public event Action? Changed;

    /// <summary>Every download that was asked for since the start, each model once, in the order of asking.</summary>
    public IReadOnlyList<DownloadProgress> Progress
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Select(entry => entry.Progress)];
            }
        }
    }

    /// <summary>Puts a model in the queue, unless it is in it; one that failed or was stopped goes on from what was kept.</summary>
    /// <exception cref="ModelException">The catalogue has no such model.</exception>
    public void Start(string id)
    {
        var model = _catalogue.Find(id) ?? throw new ModelException($"The catalogue has no model \"{id}\".");
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_entries.Exists(entry => entry.Progress.Id == id && !entry.Progress.IsOver))
            {
                return;
            }

            _entries.RemoveAll(entry => entry.Progress.Id == id);
            _entries.Add(new Entry(model));
            if (!_isPumping)
            {
                _isPumping = true;
                _pump = Detached.Start(PumpAsync);
            }
        }

        Announce();
    }

    /// <summary>Stops a download, or takes it out of the queue. What came of it is kept.</summary>
    public void Cancel(string id)
    {
        Entry? entry;
        lock (_lock)
        {
            entry = _entries.Find(entry => entry.Progress.Id == id && !entry.Progress.IsOver);
            if (entry is { Progress.State: DownloadState.Queued })
            {
                entry.Progress = entry.Progress with { State = DownloadState.Cancelled, Message = "Taken out of the queue" };
            }
        }

        entry?.Stop.Cancel();
        Announce();
    }

    /// <summary>Stops all of them, and waits until they have stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        List<Entry> entries;
        lock (_lock)
        {
            _isDisposed = true;
            entries = [.. _entries];
        }

        foreach (var entry in entries)
        {
            await entry.Stop.CancelAsync();
        }

        await _pump;
        entries.ForEach(entry => entry.Stop.Dispose());
        _downloader.Dispose();
    }

    private async Task PumpAsync()
    {
        await Task.Yield(); // The caller holds the lock.
        while (Next() is { } entry)
        {
            await RunAsync(entry);
        }
    }

    private Entry? Next()
    {
        lock (_lock)
        {
            var next = _entries.Find(entry => entry.Progress.State == DownloadState.Queued && !entry.Stop.IsCancellationRequested);
            _isPumping = next is not null;
            if (next is not null)
            {
                next.Progress = next.Progress with { State = DownloadState.Downloading, Message = "Connecting" };
            }

            return next;
        }
    }

    private async Task RunAsync(Entry entry)
    {
        var model = entry.Model;
        try
        {
            Tell(entry, entry.Progress);
            var installed = await _downloader.DownloadAsync(model, progress => Tell(entry, progress), entry.Stop.Token);
            Tell(entry, new DownloadProgress(model.Id, DownloadState.Installed, installed.Bytes, installed.Bytes, Message: Outcome(installed)));
            LogInstalled(model.Id, installed.Bytes);
        }
        catch (OperationCanceledException) when (entry.Stop.IsCancellationRequested)
        {
            End(entry, DownloadState.Cancelled, "Stopped. What came is kept; the next download goes on from there.");
        }
        catch (ModelException exception)
        {
            End(entry, DownloadState.Failed, exception.Message);
            LogFailed(model.Id, exception.Message);
        }
        catch (Exception exception)
        {
            End(entry, DownloadState.Failed, $"The download broke off: {exception.Message} What came is kept; try again.");
            LogBroken(exception, model.Id);
        }
    }

    private static string Outcome(InstalledModel installed) => installed.IsPinned
        ? "Installed. Not every digest was known beforehand; those of what came are remembered, and any change from now on is noticed."
        : "Installed and checked";

    private void End(Entry entry, DownloadState state, string message) =>
        Tell(entry, entry.Progress with { State = state, BytesPerSecond = null, TimeLeft = null, Message = message });

    private void Tell(Entry entry, DownloadProgress progress)
    {
        lock (_lock)
        {
            var isNews = progress.State != entry.Progress.State || progress.Message != entry.Progress.Message;
            entry.Progress = progress;
            var now = _time.GetTimestamp();
            if (!isNews && _time.GetElapsedTime(_told, now) < TellEvery)
            {
                return;
            }

            _told = now;
        }

        Announce();
    }

    /// <summary>A page that cannot cope with the news does not end a download.</summary>
    private void Announce()
    {
        try
        {
            Changed?.Invoke();
        }
        catch (Exception exception)
        {
            LogUnheard(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Id} is installed ({Bytes} bytes).")]
    private partial void LogInstalled(string id, long bytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Model {Id} was not downloaded: {Reason}")]
    private partial void LogFailed(string id, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The download of model {Id} broke off.")]
    private partial void LogBroken(Exception exception, string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Somebody who follows the downloads failed.")]
    private partial void LogUnheard(Exception exception);

    private sealed class Entry(CatalogueModel model)
    {
        public CatalogueModel Model { get; } = model;

        public CancellationTokenSource Stop { get; } = new();

        public DownloadProgress Progress { get; set; } = new(model.Id, DownloadState.Queued, 0, null, Message: "Waits for its turn");
    }
}
