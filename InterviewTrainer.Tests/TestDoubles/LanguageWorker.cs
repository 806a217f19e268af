using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A real language worker in a child process, on a socket in a folder of its own.</summary>
internal sealed class LanguageWorker : IAsyncDisposable
{
    private readonly ScratchFolder _folder;
    private readonly Process _process;

    private LanguageWorker(ScratchFolder folder, Process process, HttpClient client)
    {
        (_folder, _process, Client) = (folder, process, client);
        // The pipes must not fill up.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    /// <summary>Memory that the process holds, bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public bool HasEnded => _process.HasExited;

    /// <param name="writeModel">Writes the model to the path that it is given.</param>
    /// <param name="options">Further options.</param>
    public static async Task<LanguageWorker> StartAsync(Action<string> writeModel, params IEnumerable<string> options)
    {
        var folder = new ScratchFolder();
        var (model, socket) = (folder.PathOf("tiny.gguf"), folder.PathOf(Path.Combine("own", "s")));
        writeModel(model);
        var process = EngineHostProgram.Start(["language", "--model", model, "--socket", socket, "--end-with-input", .. options]);
        var client = new OutboundHttp(new OutboundRequests(TimeProvider.System)).CreateForSocket("a test", socket);
        client.BaseAddress = new Uri("http://worker/");
        var worker = new LanguageWorker(folder, process, client);
        while (!await worker.IsReadyAsync())
        {
            Assert.False(process.HasExited, "The worker ended before it was ready.");
        }

        return worker;
    }

    public Task<HttpResponseMessage> PostAsync<T>(string path, T body) => Client.PostAsJsonAsync(path, body, WireJson.Options, TestContext.Current.CancellationToken);

    /// <summary>A reply, whole.</summary>
    public async Task<ChatCompletion> AskAsync(ChatCompletionRequest request)
    {
        using var response = await PostAsync("v1/chat/completions", request);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await ReadAsync<ChatCompletion>(response);
    }

    /// <summary>Status and message of a request that is refused.</summary>
    public async Task<(HttpStatusCode Status, ErrorBody Error)> AskForErrorAsync<T>(string path, T body)
    {
        using var response = await PostAsync(path, body);
        return (response.StatusCode, (await ReadAsync<ErrorResponse>(response)).Error);
    }

    /// <summary>A reply, as it is made.</summary>
    public async IAsyncEnumerable<ChatCompletion> StreamAsync(ChatCompletionRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "v1/chat/completions") { Content = JsonContent.Create(request with { Stream = true }, options: WireJson.Options) };
        using var response = await Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && line != "data: [DONE]")
            {
                yield return JsonSerializer.Deserialize<ChatCompletion>(line["data: ".Length..], WireJson.Options)!;
            }
        }
    }

    public async Task<WorkerHealth> HealthAsync()
    {
        using var response = await Client.GetAsync(new Uri("health", UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync<WorkerHealth>(response);
    }

    /// <summary>Waits until nothing is being answered.</summary>
    public async Task WaitUntilIdleAsync()
    {
        while (await HealthAsync() is not { Active: 0, Waiting: 0 })
        {
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Dispose();
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response)
        => (await response.Content.ReadFromJsonAsync<T>(WireJson.Options, TestContext.Current.CancellationToken))!;

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return await HealthAsync() is { Status: "ok" };
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }
}
