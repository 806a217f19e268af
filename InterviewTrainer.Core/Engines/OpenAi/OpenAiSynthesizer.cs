using System.Globalization;
using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A voice engine behind <c>/v1/audio/speech</c>: raw samples as they are made, or a WAV file. Thread-safe.</summary>
/// <param name="endpoint">Where it is.</param>
/// <param name="model">Its name there; null for the one that the server has.</param>
/// <param name="voice">Voice for every persona, for servers that know other names than ours; null for the persona's own.</param>
public sealed class OpenAiSynthesizer(IEngineEndpoint endpoint, string? model, string? voice = null) : ISpeechSynthesizer
{
    private const int ReadBytes = 8192;
    private const int DefaultSampleRateHz = 24_000;
    private const int MinSampleRateHz = 8_000;
    private const int MaxSampleRateHz = 192_000;

    /// <summary>Ten minutes at 48 kHz; a sentence takes seconds.</summary>
    private const long MaxBytes = 10L * 60 * 48_000 * sizeof(short);

    private static readonly Uri Address = new("audio/speech", UriKind.Relative);
    private static readonly string[] RawTypes = ["audio/pcm", "audio/l16", "audio/basic", "application/octet-stream"];
    private static readonly string[] WavTypes = ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"];

    /// <inheritdoc/>
    public string Name => endpoint.Name;

    /// <inheritdoc/>
    public IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(voice);
        return SpeakAsync(text, voice, cancellationToken).WithFailuresAs((message, cause) => new SpeechSynthesisException(message, cause), cancellationToken);
    }

    private async IAsyncEnumerable<PcmChunk> SpeakAsync(string text, SpeechVoice persona, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = new SpeechRequest(model, text, voice ?? persona.Name, "pcm", Math.Clamp(persona.Rate, 0.5, 2));
        using var response = await EngineRequests.SendAsync(
            endpoint, () => new HttpRequestMessage(HttpMethod.Post, Address) { Content = WireJson.Content(body) }, cancellationToken);
        var isWav = WavTypes.Contains(response.MediaType, StringComparer.OrdinalIgnoreCase);
        if (!isWav && response.MediaType is { } type && !RawTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw response.Unreadable();
        }

        await using var stream = await response.OpenAsync(MaxBytes, cancellationToken);
        var rate = isWav ? await WavRateAsync(response, stream, cancellationToken) : RawRate(response);
        var any = false;
        await foreach (var pcm in ReadAsync(stream, cancellationToken))
        {
            any = true;
            yield return new PcmChunk(pcm, rate);
        }

        if (!any)
        {
            throw new EngineUnavailableException($"{Name} made no sound. Choose another voice on the page Engines.");
        }
    }

    private static int RawRate(EngineResponse response) =>
        int.TryParse(response.Header(SpeechRequest.SampleRateHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= MinSampleRateHz and <= MaxSampleRateHz
            ? rate
            : DefaultSampleRateHz;

    private static async Task<int> WavRateAsync(EngineResponse response, Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var header = await WavStreamHeader.ReadAsync(stream, cancellationToken);
            return header?.SampleRateHz is >= MinSampleRateHz and <= MaxSampleRateHz and var rate ? rate : throw response.Unreadable();
        }
        catch (EndOfStreamException exception)
        {
            throw response.Unreadable(exception);
        }
    }

    /// <summary>Whole samples; half a sample at the end is none.</summary>
    private static async IAsyncEnumerable<byte[]> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[ReadBytes];
        var left = 0;
        while (await stream.ReadAsync(buffer.AsMemory(left), cancellationToken) is > 0 and var count)
        {
            var whole = (left + count) & ~1;
            if (whole > 0)
            {
                yield return buffer[..whole];
            }

            left = left + count - whole;
            if (left > 0)
            {
                buffer[0] = buffer[whole];
            }
        }
    }
}
