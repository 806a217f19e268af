using InterviewTrainer.EngineHost.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>What a transcription's form holds, checked.</summary>
/// <param name="Wav">The file's bytes.</param>
/// <param name="Language">BCP 47; null lets the model find out.</param>
/// <param name="Format">Form of the answer.</param>
internal sealed record TranscriptionForm(byte[] Wav, string? Language, TranscriptionFormat Format)
{
    private const int MaxWavBytes = 25 << 20;
    private const int MaxFields = 16;
    private const int MaxValueBytes = 16 << 10;
    private const int MaxLanguageCharacters = 35;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = MaxFields,
        ValueLengthLimit = MaxValueBytes,
        MultipartBodyLengthLimit = MaxWavBytes,
        MemoryBufferThreshold = MaxWavBytes, // Never on the disk: somebody's voice.
    };

    public static async Task<TranscriptionForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw Wrong("Send a form (multipart/form-data) whose field \"file\" is a WAV file.");
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(Limits, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException) && !cancellationToken.IsCancellationRequested)
        {
            throw Wrong($"The form cannot be read: it is cut off, or larger than {MaxWavBytes >> 20} MiB.");
        }

        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            throw Wrong("The form has no field \"file\", or it is empty. Send a WAV file.");
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return new TranscriptionForm(content.ToArray(), ReadLanguage(form["language"].ToString()), ReadFormat(form["response_format"].ToString()));
    }

    private static string? ReadLanguage(string value) => value switch
    {
        "" or "auto" => null,
        { Length: <= MaxLanguageCharacters } when value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => value,
        _ => throw Wrong("The field \"language\" is no language code such as \"en\"."),
    };

    private static TranscriptionFormat ReadFormat(string value) => value switch
    {
        "" or "json" => TranscriptionFormat.Json,
        "text" => TranscriptionFormat.Text,
        "verbose_json" => TranscriptionFormat.VerboseJson,
        _ => throw Wrong("The field \"response_format\" takes json, text or verbose_json."),
    };

    private static WorkerRequestException Wrong(string message) => new(StatusCodes.Status400BadRequest, message);
}
