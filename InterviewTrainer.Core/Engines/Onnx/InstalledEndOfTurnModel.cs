using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Engines.Catalogue;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>The end-of-turn model that is installed, if any: loaded in the background when it is first asked for, let go when it is removed. Thread-safe.</summary>
public sealed partial class InstalledEndOfTurnModel : IEndOfTurnModelSource, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ModelStore _store;
    private readonly ILogger<InstalledEndOfTurnModel> _logger;
    private InstalledModel? _wanted;
    private SmartTurnModel? _loaded;
    private bool _looked;
    private bool _disposed;

    public InstalledEndOfTurnModel(ModelStore store, ILogger<InstalledEndOfTurnModel> logger)
    {
        (_store, _logger) = (store, logger);
        _store.Changed += LookAgain;
    }

    /// <inheritdoc/>
    public IEndOfTurnModel? Current
    {
        get
        {
            lock (_gate)
            {
                if (!_looked && !_disposed)
                {
                    _looked = true;
                    Look();
                }

                return _loaded;
            }
        }
    }

    /// <summary>Completes when the model that is installed now has been loaded, or refused.</summary>
    internal Task Loading { get; private set; } = Task.CompletedTask;

    public void Dispose()
    {
        _store.Changed -= LookAgain;
        lock (_gate)
        {
            _disposed = true;
            _loaded?.Dispose();
            _loaded = null;
        }
    }

    private void LookAgain()
    {
        lock (_gate)
        {
            _looked = false;
        }
    }

    private void Look()
    {
        var found = _store.Installed.FirstOrDefault(model => model.Model.Kind == ModelKind.EndOfTurn);
        if (found?.Folder == _wanted?.Folder && found?.Bytes == _wanted?.Bytes)
        {
            return;
        }

        _wanted = found;
        _loaded?.Dispose();
        _loaded = null;
        if (found is not null)
        {
            Loading = Task.Run(() => Load(found));
        }
    }

    private void Load(InstalledModel found)
    {
        try
        {
            var model = SmartTurnModel.Load(found.Model.Title, OnnxRuntime.DefaultFolder, found.PathOf("model")!);
            lock (_gate)
            {
                if (!_disposed && ReferenceEquals(found, _wanted))
                {
                    _loaded = model;
                    return;
                }
            }

            model.Dispose();
        }
        catch (EndOfTurnUnavailableException exception)
        {
            LogUnavailable(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The end-of-turn model cannot be used; patience goes on by words, voice and pauses alone")]
    private partial void LogUnavailable(Exception exception);
}
