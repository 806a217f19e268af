using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>
/// Several voice engines, best first. When one fails (it throws, gives nothing within the patience, or gives what is no speech), the next says the
/// same text: all of it when nothing was heard yet, else from the following clause on (<see cref="SpokenRemainder"/>), at the same sample rate. An engine that failed
/// rests for a while and is then tried again. Engines are wrapped one by one in a <see cref="CachingSynthesizer"/>, not this one.
/// </summary>
public sealed partial class FallbackSynthesizer : ISpeechSynthesizer
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<ISpeechSynthesizer> _engines;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long[] _restsUntil;

    /// <param name="engines">At least one, the one that should speak first.</param>
    /// <param name="patience">How long an engine may give nothing, before its first sound (a worker has to load its model) and between two pieces.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Is told of each failure, never of the text.</param>
    public FallbackSynthesizer(IReadOnlyList<ISpeechSynthesizer> engines, TimeSpan patience, TimeProvider time, ILogger<FallbackSynthesizer> logger)
    {
        ArgumentOutOfRangeException.ThrowIfZero(engines.Count);
        (_engines, _patience, _time, _logger) = (engines, patience, time, logger);
        _restsUntil = new long[engines.Count];
    }

    /// <summary><see cref="Fallback"/> changed. Raised on the thread that speaks; handlers return at once.</summary>
    public event Action? FallbackChanged;

    /// <summary>What the person should be told; null while the first engine speaks.</summary>
    public VoiceFallback? Fallback { get; private set; }

    /// <inheritdoc/>
    /// <remarks>The engine that is tried next.</remarks>
    public string Name => _engines[InOrder()[0]].Name;

    /// <inheritdoc/>
    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var steady = new SteadyRate();
        var order = InOrder();
        var left = text;
        for (var place = 0; ; place++)
        {
            await using var run = new EngineRun(_engines[order[place]], left, voice, _patience, _time, cancellationToken);
            while (await run.NextAsync() is { } chunk)
            {
                foreach (var steadied in steady.Keep(chunk))
                {
                    yield return steadied;
                }
            }

            foreach (var rest in steady.Finish())
            {
                yield return rest;
            }

            if (run.Failure is null)
            {
                Recovered(order[place]);
                yield break;
            }

            var isLast = place + 1 == order.Count;
            Failed(order[place], run.Failure, isLast ? null : _engines[order[place + 1]].Name);
            left = SpokenRemainder.After(left, run.Audible, voice.Rate);
            if (left.Length == 0)
            {
                yield break;
            }

            if (isLast)
            {
                throw new SpeechSynthesisException($"No voice engine could speak. {_engines[order[place]].Name}: {run.Failure.Message}", run.Failure);
            }
        }
    }

    /// <summary>Those that do not rest, then, rather than silence, those that do.</summary>
    private List<int> InOrder()
    {
        var now = _time.GetTimestamp();
        return [.. Enumerable.Range(0, _engines.Count).OrderBy(index => Volatile.Read(ref _restsUntil[index]) > now)];
    }

    private void Failed(int index, Exception failure, string? next)
    {
        Volatile.Write(ref _restsUntil[index], _time.GetTimestamp() + (long)(Rest.TotalSeconds * _time.TimestampFrequency));
        LogFailed(failure, _engines[index].Name);
        Report(new VoiceFallback(_engines[index].Name, next, failure.Message));
    }

    private void Recovered(int index)
    {
        Volatile.Write(ref _restsUntil[index], 0);
        if (index == 0)
        {
            Report(null);
        }
    }

    private void Report(VoiceFallback? fallback)
    {
        if (Fallback != fallback)
        {
            Fallback = fallback;
            FallbackChanged?.Invoke();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The voice {Engine} failed in the middle of a sentence or before it.")]
    private partial void LogFailed(Exception exception, string engine);
}
