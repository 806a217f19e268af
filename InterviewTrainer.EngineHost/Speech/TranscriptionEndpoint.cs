using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa;
using InterviewTrainer.EngineHost.Sherpa.Recognition;
using InterviewTrainer.EngineHost.Sherpa.Tagging;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary><c>POST /v1/audio/transcriptions</c>: a form with a WAV file of at most 30 s.</summary>
internal static class TranscriptionEndpoint
{
    private const double MaxSeconds = 30;

    public static async Task AnswerAsync(HttpContext context, SpeechQueue queue, IRecognizer? recognizer, AudioTagger? tagger)
    {
        var request = await TranscriptionForm.ReadAsync(context.Request, context.RequestAborted);
        var sound = Decode(request.Wav);
        var response = await queue.RunAsync(() => Hear(sound, request.Language, recognizer, tagger), context.RequestAborted);
        context.Response.ContentType = request.Format == TranscriptionFormat.Text ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
        await (request.Format switch
        {
            TranscriptionFormat.Text => context.Response.WriteAsync(response.Text + "\n", context.RequestAborted),
            TranscriptionFormat.Json => context.Response.WriteAsJsonAsync(new TranscriptionResponse { Text = response.Text }, WireJson.Options, context.RequestAborted),
            _ => context.Response.WriteAsJsonAsync(response, WireJson.Options, context.RequestAborted),
        });
    }

    private static TranscriptionResponse Hear(Sound sound, string? language, IRecognizer? recognizer, AudioTagger? tagger) =>
        (recognizer?.Recognize(sound, language) ?? new TranscriptionResponse { Text = "", Duration = sound.Seconds }) with { HumanVoice = tagger?.HumanVoice(sound) };

    private static Sound Decode(byte[] wav)
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
        return Sound.Of(Array.ConvertAll(samples, sample => Math.Clamp(sample, -1, 1)));
    }
}
