namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>
/// The one thread that computes: native calls that take long stay off the thread pool, and a context is never used by two threads. It does errands one by one, and
/// between them steps of whatever goes on; with neither it sleeps.
/// </summary>
internal sealed class ComputeThread : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _errands = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Thread _thread;
    private Func<bool> _step = () => false;
    private bool _stopping;

    public ComputeThread()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "Language model" };
        _thread.Start();
    }

    /// <summary>What is done again and again as long as it says that there is more to do. It must not throw.</summary>
    public void StepWith(Func<bool> step) => _ = DoAsync(() => _step = step);

    /// <summary>Looks again whether there is something to do. Any thread.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Does something between two steps. Any thread.</summary>
    /// <exception cref="ObjectDisposedException">The thread is ending.</exception>
    public Task<T> DoAsync<T>(Func<T> errand)
    {
        // A waiter goes on elsewhere: this thread only computes.
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            _errands.Enqueue(() =>
            {
                try
                {
                    done.SetResult(errand());
                }
                catch (Exception exception)
                {
                    done.SetException(exception);
                }
            });
        }

        Wake();
        return done.Task;
    }

    /// <summary>Ends after the step and the errands at hand, and waits for that.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopping = true;
        }

        Wake();
        _thread.Join();
        _wake.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            var (errand, stopping) = Next();
            if (errand is not null)
            {
                errand();
            }
            else if (stopping)
            {
                return;
            }

            if (!_step() && errand is null)
            {
                _wake.Wait();
            }
        }
    }

    private (Action? Errand, bool Stopping) Next()
    {
        lock (_gate)
        {
            return (_errands.TryDequeue(out var errand) ? errand : null, _stopping);
        }
    }
}
