using System.Diagnostics;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>Ends a process that uses more memory than it may: Node's own limit counts its heap only, not the buffers beside it.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Process _process;
    private readonly long _maxBytes;
    private readonly Timer _timer;

    public MemoryWatch(Process process, long maxBytes, TimeSpan interval)
    {
        (_process, _maxBytes) = (process, maxBytes);
        _timer = new Timer(_ => Look(), null, interval, interval);
    }

    public bool WasExceeded { get; private set; }

    public void Dispose()
    {
        using var last = new ManualResetEvent(initialState: false);
        if (_timer.Dispose(last))
        {
            last.WaitOne();
        }
    }

    private void Look()
    {
        try
        {
            _process.Refresh();
            if (_process.WorkingSet64 > _maxBytes)
            {
                WasExceeded = true;
                _process.Kill();
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
