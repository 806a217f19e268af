using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.Tests.EngineHost.Speech;

/// <summary>
/// <c>EngineHost speech</c> as a process of its own, and a client that reaches it through its socket. This process plays the web server, which never loads sherpa-onnx. It ends
/// with this one: its standard input closes.
/// </summary>
internal sealed class SpeechWorker : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly string _folder = Directory.CreateTempSubdirectory("speech-").FullName;
    private readonly StringBuilder _errors = new();
    private readonly Process _process;

    private SpeechWorker(string[] arguments)
    {
        var socket = Path.Combine(_folder, "s");
        _process = new Process { StartInfo = EngineHostProgram.Start(["speech", .. arguments, "--socket", socket, "--end-with-input"]) };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        Client = new OutboundHttp(new OutboundRequests(TimeProvider.System)).CreateForSocket("test", socket);
        Client.BaseAddress = new Uri("http://localhost/");
        Client.Timeout = Patience;
    }

    public HttpClient Client { get; }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>What it wrote to its standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts one and waits until it is ready or has ended.</summary>
    public static async Task<SpeechWorker> StartAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var worker = new SpeechWorker(arguments);
        while (worker.ExitCode is null && !await worker.IsReadyAsync(cancellationToken))
        {
            await Task.Delay(Interval, cancellationToken);
        }

        if (worker.ExitCode is not null)
        {
            await worker._process.WaitForExitAsync(cancellationToken); // All it wrote is here then.
        }

        return worker;
    }

    public async Task<WorkerHealth> HealthAsync(CancellationToken cancellationToken) =>
        (await Client.GetFromJsonAsync<WorkerHealth>("health", WireJson.Options, cancellationToken))!;

    /// <summary>Waits until nothing is being computed.</summary>
    public async Task IdleAsync(CancellationToken cancellationToken)
    {
        while (await HealthAsync(cancellationToken) is { } health && health.Active + health.Waiting > 0)
        {
            await Task.Delay(Interval, cancellationToken);
        }
    }

    public async Task<HttpResponseMessage> TranscribeAsync(byte[] file, CancellationToken cancellationToken, string format = "verbose_json", string language = "en")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
        using var form = new MultipartFormDataContent
        {
            { content, "file", "sound.wav" }, { new StringContent(format), "response_format" }, { new StringContent(language), "language" },
        };
        return await Client.PostAsync("v1/audio/transcriptions", form, cancellationToken);
    }

    public async Task<TranscriptionResponse> HearAsync(byte[] file, CancellationToken cancellationToken, string language = "en")
    {
        using var response = await TranscribeAsync(file, cancellationToken, language: language);
        return response.StatusCode == HttpStatusCode.OK
            ? (await response.Content.ReadFromJsonAsync<TranscriptionResponse>(WireJson.Options, cancellationToken))!
            : throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}\n{Errors}");
    }

    public Task<HttpResponseMessage> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        Client.PostAsJsonAsync("v1/audio/speech", request, WireJson.Options, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync("health", cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
