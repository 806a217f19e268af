using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Recognition;
using InterviewTrainer.EngineHost.Sherpa.Tagging;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary><c>POST /v1/audio/transcriptions</c>: a form with a WAV file of at most 30 s.</summary>
internal static class TranscriptionEndpoint
{
    private const double MaxSeconds = 30;

    /// <summary>sherpa-onnx reads past the end of a sound of a few frames; silence is added to shorter ones.</summary>
    private const int MinSamples = AudioFormat.SampleRateHz / 2;

    public static async Task AnswerAsync(HttpContext context, SpeechQueue queue, IRecognizer? recognizer, AudioTagger? tagger)
    {
        var request = await TranscriptionForm.ReadAsync(context.Request, context.RequestAborted);
        var samples = Samples(request.Wav);
        var response = await queue.RunAsync(() => Hear(samples, request.Language, recognizer, tagger), context.RequestAborted);
        context.Response.ContentType = request.Format == TranscriptionFormat.Text ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
        await (request.Format switch
        {
            TranscriptionFormat.Text => context.Response.WriteAsync(response.Text + "\n", context.RequestAborted),
            TranscriptionFormat.Json => context.Response.WriteAsJsonAsync(new TranscriptionResponse { Text = response.Text }, WireJson.Options, context.RequestAborted),
            _ => context.Response.WriteAsJsonAsync(response, WireJson.Options, context.RequestAborted),
        });
    }

    private static TranscriptionResponse Hear(float[] samples, string? language, IRecognizer? recognizer, AudioTagger? tagger)
    {
        var seconds = (double)samples.Length / AudioFormat.SampleRateHz;
        var padded = samples.Length >= MinSamples ? samples : [.. samples, .. new float[MinSamples - samples.Length]];
        var heard = recognizer?.Recognize(padded, language) ?? new TranscriptionResponse { Text = "" };
        return heard with { Duration = seconds, HumanVoice = tagger?.HumanVoice(padded) };
    }

    private static float[] Samples(byte[] wav)
    {
        WavAudio audio;
        try
        {
            audio = WavFile.Read(wav);
        }
        catch (WavFormatException exception)
        {
            throw new WorkerRequestException(StatusCodes.Status400BadRequest, exception.Message, "invalid_audio");
        }

        if (audio.Duration.TotalSeconds > MaxSeconds)
        {
            throw new WorkerRequestException(
                StatusCodes.Status400BadRequest, $"The sound lasts longer than {MaxSeconds} s. Cut it into pieces, best in pauses, and send them one by one.", "audio_too_long");
        }

        var samples = Resampler.Resample(audio.Samples.Span, audio.SampleRateHz, AudioFormat.SampleRateHz);
        return Array.ConvertAll(samples, sample => Math.Clamp(sample, -1, 1));
    }
}
