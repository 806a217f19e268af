using System.Collections.Concurrent;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>"Fetch and use": remembers what a model is fetched for, and chooses it once it is there, whether or not the page is still open. Thread-safe.</summary>
public sealed partial class UseWhenFetched : IDisposable
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<EngineRole>> _wanted = new(StringComparer.Ordinal);
    private readonly ModelDownloads _downloads;
    private readonly EngineChoices _choices;
    private readonly ILogger<UseWhenFetched> _logger;

    public UseWhenFetched(ModelDownloads downloads, EngineChoices choices, ILogger<UseWhenFetched> logger)
    {
        (_downloads, _choices, _logger) = (downloads, choices, logger);
        _downloads.Changed += Look;
    }

    /// <summary>Starts the download; the model does these jobs as soon as it is there. Stopped or failed, nothing changes.</summary>
    /// <exception cref="ModelException">The catalogue has no such model.</exception>
    public void Start(string modelId, params IReadOnlyList<EngineRole> roles)
    {
        _wanted[modelId] = roles;
        _downloads.Start(modelId);
    }

    public void Dispose() => _downloads.Changed -= Look;

    private void Look()
    {
        foreach (var progress in _downloads.Progress.Where(progress => progress.IsOver))
        {
            if (_wanted.TryRemove(progress.Id, out var roles) && progress.State == DownloadState.Installed)
            {
                Use(progress.Id, roles);
            }
        }
    }

    private void Use(string modelId, IReadOnlyList<EngineRole> roles)
    {
        try
        {
            foreach (var role in roles)
            {
                _choices.Set(role, new EngineChoice.Installed(modelId));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(exception, modelId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Model {Id} is used, but the choice could not be written down; it holds until the server ends.")]
    private partial void LogNotWritten(Exception exception, string id);
}
