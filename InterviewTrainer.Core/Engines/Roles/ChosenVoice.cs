using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Synthesis;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>The chosen voice, with the one that needs no model behind it: what the first cannot say, the other says, in the same sentence.</summary>
public sealed class ChosenVoice : ISpeechSynthesizerSource
{
    /// <summary>A worker may have to load its model before the first sound.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Lock _gate = new();
    private readonly ChosenEndpoints _endpoints;
    private readonly ISpeechSynthesizer? _installed;
    private readonly AudioCache _cache;
    private readonly TimeProvider _time;
    private readonly ILogger<FallbackSynthesizer> _logger;
    private (ChosenEndpoint? Chosen, ISpeechSynthesizer? Voice)? _current;

    /// <param name="endpoints">Where the chosen engine is.</param>
    /// <param name="installed">What speaks without a model; null where nothing does.</param>
    /// <param name="cache">Sentences that were spoken before.</param>
    /// <param name="time">The clock of patience.</param>
    /// <param name="logger">Hears of failures.</param>
    public ChosenVoice(ChosenEndpoints endpoints, ISpeechSynthesizer? installed, AudioCache cache, TimeProvider time, ILogger<FallbackSynthesizer> logger) =>
        (_endpoints, _installed, _cache, _time, _logger) = (endpoints, installed, cache, time, logger);

    /// <inheritdoc/>
    public ISpeechSynthesizer? Current
    {
        get
        {
            var chosen = _endpoints.Find(EngineRole.Speaking);
            lock (_gate)
            {
                if (_current is not { } current || current.Chosen != chosen)
                {
                    _current = current = (chosen, Make(chosen));
                }

                return current.Voice;
            }
        }
    }

    /// <summary>What the person should know of the voice: which engine failed, and which speaks instead; null when all is well.</summary>
    public VoiceFallback? Fallback => (Current as FallbackSynthesizer)?.Fallback;

    private ISpeechSynthesizer? Make(ChosenEndpoint? chosen)
    {
        var installed = _installed is null ? null : new CachingSynthesizer(_installed, _cache);
        return chosen is null
            ? installed
            : new FallbackSynthesizer([new CachingSynthesizer(new OpenAiSynthesizer(chosen.Endpoint, chosen.Model), _cache), .. installed is null ? [] : new[] { installed }], Patience, _time, _logger);
    }
}
