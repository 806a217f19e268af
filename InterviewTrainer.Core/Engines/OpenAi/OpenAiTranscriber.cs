using System.Net.Http.Headers;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A recogniser behind <c>/v1/audio/transcriptions</c>. Thread-safe.</summary>
/// <param name="endpoint">Where it is.</param>
/// <param name="model">Its name there; null for the one that the server has.</param>
public sealed class OpenAiTranscriber(IEngineEndpoint endpoint, string? model) : ITranscriber
{
    private const long MaxBytes = 4L << 20;

    private static readonly Uri Address = new("audio/transcriptions", UriKind.Relative);

    /// <inheritdoc/>
    public string Name => endpoint.Name;

    /// <inheritdoc/>
    public bool StaysLocal => endpoint.StaysLocal;

    /// <inheritdoc/>
    public async Task<Transcription.Transcription> TranscribeAsync(ReadOnlyMemory<short> samples, string? language, CancellationToken cancellationToken)
    {
        var wav = Wav(samples.Span);
        try
        {
            using var response = await EngineRequests.SendAsync(endpoint, () => Message(wav, language), cancellationToken);
            var answer = await response.ReadJsonAsync<TranscriptionResponse>(MaxBytes, cancellationToken);
            return HeardText.Check(answer, TimeSpan.FromSeconds((double)samples.Length / AudioFormat.SampleRateHz));
        }
        catch (EngineUnavailableException exception)
        {
            throw new TranscriptionException(exception.Message, exception);
        }
    }

    private HttpRequestMessage Message(byte[] wav, string? language)
    {
        var file = new ByteArrayContent(wav);
        file.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
        var form = new MultipartFormDataContent
        {
            { file, "file", "audio.wav" },
            { new StringContent("verbose_json"), "response_format" },
            { new StringContent("word"), "timestamp_granularities[]" },
            { new StringContent("segment"), "timestamp_granularities[]" },
        };
        if (model is not null)
        {
            form.Add(new StringContent(model), "model");
        }

        if (language is not null)
        {
            form.Add(new StringContent(language.Split('-')[0].ToLowerInvariant()), "language"); // The API takes ISO 639-1 alone.
        }

        return new HttpRequestMessage(HttpMethod.Post, Address) { Content = form };
    }

    private static byte[] Wav(ReadOnlySpan<short> samples)
    {
        using var wav = new MemoryStream();
        WavFile.Write(wav, samples, AudioFormat.SampleRateHz);
        return wav.ToArray();
    }
}
