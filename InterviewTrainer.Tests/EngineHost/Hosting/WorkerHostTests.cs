using System.Net;
using System.Net.Http.Json;
using System.Text;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Hosting;

public sealed class WorkerHostTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WhileLoading_AnswersHealthAndNothingElse()
    {
        var loading = new TaskCompletionSource();
        await using var worker = new HostedWorker(new TinyEngine { Loading = loading.Task }, threads: 3);

        using var health = await worker.GetFirstAsync("health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        var before = await health.Content.ReadFromJsonAsync<WorkerHealth>(WireJson.Options, Token);
        Assert.Equal(("loading", "tiny", "none 1.0", 3, 0), (before!.Status, before.Model, before.Engine, before.Threads, before.Active));
        var (status, error) = await GetErrorAsync(worker, "v1/models");
        Assert.Equal((503, "loading"), (status, error.Code));

        loading.SetResult();
        WorkerHealth? after;
        do
        {
            after = await (await worker.GetFirstAsync("health")).Content.ReadFromJsonAsync<WorkerHealth>(WireJson.Options, Token);
        }
        while (after!.Status == "loading");

        Assert.Equal(("ok", 1, 2), (after.Status, after.Active, after.Waiting));
        Assert.True(after.WorkingSetMb > 1);
        Assert.Equal("tiny", Assert.Single((await worker.Client.GetFromJsonAsync<ModelList>("v1/models", WireJson.Options, Token))!.Data).Id);
    }

    [Fact]
    public async Task Run_OnASocket_IsOpenToItsOwnerAloneAndCleansUp()
    {
        var engine = new TinyEngine();
        await using var worker = new HostedWorker(engine);
        await ReadyAsync(worker);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(worker.Socket));
            Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(worker.Socket)!));
        }

        Assert.Equal(0, await worker.StopAsync());
        Assert.True(engine.IsDisposed);
        Assert.False(Directory.Exists(Path.GetDirectoryName(worker.Socket)));
    }

    [Theory]
    [InlineData("v1/nothing", 404, "not_found_error")]
    [InlineData("v1/echo", 405, "invalid_request_error")]
    [InlineData("v1/broken", 500, "server_error")]
    public async Task Request_ThatFails_IsAnsweredInOpenAisForm(string path, int status, string type)
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);

        var (actual, error) = await GetErrorAsync(worker, path);

        Assert.Equal((status, type), (actual, error.Type));
        Assert.DoesNotContain(TinyEngine.Secret, error.Message + worker.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ThatTheWorkerBreaksOn_IsNotedByItsPlaceWithoutItsMessage()
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);

        await GetErrorAsync(worker, "v1/broken");

        Assert.Contains("/v1/broken: System.InvalidOperationException", worker.Errors, StringComparison.Ordinal);
        Assert.Contains(nameof(TinyEngine), worker.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(TinyEngine.Secret, worker.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_RefusedByTheEngine_KeepsStatusCodeAndPatience()
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);

        using var response = await worker.Client.GetAsync(new Uri("v1/busy", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.RetryAfter!.Delta);
        var error = (await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error;
        Assert.Equal(new ErrorBody("Busy.", "rate_limit_error", "queue_full"), error);
    }

    [Theory]
    [InlineData("{\"first_text\":", "application/json", 400)]
    [InlineData("{\"first_text\":{}}", "application/json", 400)]
    [InlineData("", "application/json", 400)]
    [InlineData("first_text=x", "text/plain", 415)]
    public async Task Request_WithAWrongBody_IsRefusedWithAReason(string body, string type, int status)
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);

        using var response = await worker.Client.PostAsync(new Uri("v1/echo", UriKind.Relative), new StringContent(body, Encoding.UTF8, type), Token);

        Assert.Equal(status, (int)response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error;
        Assert.Equal("invalid_request_error", error.Type);
        Assert.NotEmpty(error.Message);
    }

    [Theory]
    [InlineData("application/json", 5)]
    [InlineData("audio/wav", 27)]
    public async Task Request_TooLarge_IsRefused(string type, int megabytes)
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);
        using var content = new ByteArrayContent(new byte[megabytes << 20]);
        content.Headers.ContentType = new(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/bytes") { Content = content };
        request.Headers.ExpectContinue = true; // Else the refusal may be lost in the broken connection.

        using var response = await worker.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Json_LeavesOutNullAndNamesInSnakeCase()
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);

        using var response = await worker.Client.PostAsync(new Uri("v1/echo", UriKind.Relative), new StringContent("{\"first_text\":\"a\",\"unknown\":1}", Encoding.UTF8, "application/json"), Token);

        Assert.Equal("{\"first_text\":\"a\"}", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Response_ThatBreaksOffOnTheWay_IsCutAndNotEnded()
    {
        await using var worker = new HostedWorker(new TinyEngine());
        await ReadyAsync(worker);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => worker.Client.GetStringAsync(new Uri("v1/cut", UriKind.Relative), Token));
    }

    [Fact]
    public async Task Run_ModelThatCannotBeLoaded_EndsWithItsCodeAndMessage()
    {
        var engine = new TinyEngine { Loading = Task.FromException(new EngineLoadException("The model is not there. Pull it.")) };
        await using var worker = new HostedWorker(engine);

        Assert.Equal(EngineLoadException.ExitCode, await worker.StopAsync());
        Assert.Equal($"The model is not there. Pull it.{Environment.NewLine}", worker.Errors);
        Assert.True(engine.IsDisposed);
    }

    private static async Task ReadyAsync(HostedWorker worker)
    {
        HttpStatusCode status;
        do
        {
            using var response = await worker.GetFirstAsync("health");
            status = response.StatusCode;
        }
        while (status != HttpStatusCode.OK);
    }

    private static async Task<(int Status, ErrorBody Error)> GetErrorAsync(HostedWorker worker, string path)
    {
        using var response = await worker.Client.GetAsync(new Uri(path, UriKind.Relative), Token);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error);
    }
}
