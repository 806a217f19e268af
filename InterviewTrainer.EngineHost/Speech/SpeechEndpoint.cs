using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Synthesis;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary><c>POST /v1/audio/speech</c>: text in, sound out, each sentence as soon as it is made.</summary>
internal static class SpeechEndpoint
{
    private const int MaxCharacters = 4096;

    public static async Task AnswerAsync(HttpContext context, SpeechQueue queue, SpeakingVoice voice)
    {
        var request = Check(await ReadAsync(context.Request, context.RequestAborted));
        await (request.ResponseFormat == "wav" ? WriteWavAsync(context, queue, voice, request) : StreamAsync(context, queue, voice, request));
    }

    private static async Task StreamAsync(HttpContext context, SpeechQueue queue, SpeakingVoice voice, SpeechRequest request)
    {
        // The text bounds the sound, so the channel need not: a reader that is slow must not hold up the thread that others wait for.
        var pieces = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var speaking = SpeakAsync(queue, voice, request, pieces.Writer, gone.Token);
        try
        {
            // The headers wait for the first sentence: what fails before it is still told as an error.
            var hasSound = await pieces.Reader.WaitToReadAsync(gone.Token);
            context.Response.ContentType = "audio/pcm";
            context.Response.Headers[SpeechRequest.SampleRateHeader] = voice.SampleRateHz.ToString(CultureInfo.InvariantCulture);
            for (; hasSound; hasSound = await pieces.Reader.WaitToReadAsync(gone.Token))
            {
                while (pieces.Reader.TryRead(out var piece))
                {
                    await context.Response.Body.WriteAsync(piece, gone.Token);
                    await context.Response.Body.FlushAsync(gone.Token);
                }
            }
        }
        finally
        {
            await gone.CancelAsync();
            await speaking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // The reader met its failure already.
        }
    }

    private static async Task SpeakAsync(SpeechQueue queue, SpeakingVoice voice, SpeechRequest request, ChannelWriter<byte[]> pieces, CancellationToken cancellationToken)
    {
        try
        {
            await queue.RunAsync(
                () =>
                {
                    voice.Speak(request.Input, request.Voice, request.Speed ?? 1, samples => pieces.TryWrite(Pcm(samples)), cancellationToken);
                    return true;
                },
                cancellationToken);
            pieces.Complete();
        }
        catch (Exception exception)
        {
            pieces.Complete(exception);
            throw;
        }
    }

    private static async Task WriteWavAsync(HttpContext context, SpeechQueue queue, SpeakingVoice voice, SpeechRequest request)
    {
        var samples = new List<short>();
        await queue.RunAsync(
            () =>
            {
                voice.Speak(request.Input, request.Voice, request.Speed ?? 1, Keep, context.RequestAborted);
                return true;
            },
            context.RequestAborted);
        using var wav = new MemoryStream();
        WavFile.Write(wav, samples.ToArray(), voice.SampleRateHz);
        context.Response.ContentType = "audio/wav";
        context.Response.ContentLength = wav.Length;
        await context.Response.Body.WriteAsync(wav.GetBuffer().AsMemory(0, (int)wav.Length), context.RequestAborted);

        void Keep(ReadOnlySpan<float> piece)
        {
            foreach (var sample in piece)
            {
                samples.Add(Pcm16.FromFloat(sample));
            }
        }
    }

    private static byte[] Pcm(ReadOnlySpan<float> samples)
    {
        var bytes = new byte[samples.Length * sizeof(short)];
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * sizeof(short)), Pcm16.FromFloat(samples[i]));
        }

        return bytes;
    }

    private static async Task<SpeechRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new WorkerRequestException(StatusCodes.Status415UnsupportedMediaType, "Send JSON (application/json) with \"input\", \"voice\", \"response_format\" and \"speed\".");
        }

        try
        {
            return await request.ReadFromJsonAsync<SpeechRequest>(WireJson.Options, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw Wrong($"The body is not the JSON that this endpoint takes; look at {exception.Path ?? "its start"}.");
        }
    }

    private static SpeechRequest Check(SpeechRequest? request)
    {
        if (request?.Input is not { Length: <= MaxCharacters } input || string.IsNullOrWhiteSpace(input))
        {
            throw Wrong($"\"input\" takes a text of 1 to {MaxCharacters} characters.");
        }

        if (request.ResponseFormat is not (null or "pcm" or "wav"))
        {
            throw Wrong("\"response_format\" takes \"pcm\" or \"wav\".");
        }

        return request.Speed is null || double.IsFinite(request.Speed.Value)
            ? request with { Input = string.Concat(input.Select(c => char.IsControl(c) ? ' ' : c)) }
            : throw Wrong("\"speed\" takes a number from 0.5 to 2.");
    }

    private static WorkerRequestException Wrong(string message) => new(StatusCodes.Status400BadRequest, message);
}
