using System.Net;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InterviewTrainer.Tests.Diagnostics;

public sealed class OutboundHttpTests
{
    /// <summary>Not a loopback address, though the system refuses the connection without asking any network.</summary>
    private const string Elsewhere = "http://0.0.0.0:9/secret/path";

    private readonly OutboundRequests _requests = new(TimeProvider.System);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Send_ToLoopback_CountsAsLocal(string host)
    {
        await using var app = await ServeAsync("http://127.0.0.1:0");
        using var client = new OutboundHttp(_requests).Create("a test");

        Assert.Equal("here", await client.GetStringAsync(new UriBuilder(app.Urls.Single()) { Host = host }.Uri, TestContext.Current.CancellationToken));

        Assert.Equal((0, 1), (_requests.Count, _requests.LocalCount));
        Assert.Empty(_requests.Recent);
    }

    [Fact]
    public async Task Send_ThroughSocket_CountsAsLocalWhateverTheHost()
    {
        using var scratch = new ScratchFolder();
        await using var app = await ServeAsync($"http://unix:{scratch.PathOf("s")}");
        using var client = new OutboundHttp(_requests).CreateForSocket("a test", scratch.PathOf("s"));

        Assert.Equal("here", await client.GetStringAsync(new Uri("http://worker/"), TestContext.Current.CancellationToken));

        Assert.Equal((0, 1), (_requests.Count, _requests.LocalCount));
    }

    [Fact]
    public async Task Send_Elsewhere_CountsEvenWhenItFailsAndKeepsHostAndPurposeAlone()
    {
        using var client = new OutboundHttp(_requests).Create("download a voice");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(Elsewhere), TestContext.Current.CancellationToken));

        Assert.Equal((1, 0), (_requests.Count, _requests.LocalCount));
        var request = Assert.Single(_requests.Recent);
        Assert.Equal(("0.0.0.0", "download a voice"), (request.Host, request.Purpose));
        Assert.Equal(DateTimeKind.Utc, request.At.Kind);
    }

    [Fact]
    public void Send_Synchronously_CountsToo()
    {
        using var client = new OutboundHttp(_requests).Create("a test");
        using var request = new HttpRequestMessage(HttpMethod.Get, Elsewhere);

        Assert.Throws<HttpRequestException>(() => client.Send(request, TestContext.Current.CancellationToken));

        Assert.Equal(1, _requests.Count);
    }

    [Fact]
    public async Task Send_Redirected_CountsEachHop()
    {
        await using var app = await ServeAsync("http://127.0.0.1:0");
        using var client = new OutboundHttp(_requests).Create("a test");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"{app.Urls.Single()}/away"), TestContext.Current.CancellationToken));

        Assert.Equal((1, 1), (_requests.Count, _requests.LocalCount));
    }

    [Fact]
    public async Task Send_RedirectedToOtherServer_LeavesTheKeyBehind()
    {
        await using var second = await ServeAsync("http://127.0.0.1:0");
        await using var first = await ServeAsync("http://127.0.0.1:0", second.Urls.Single());
        using var client = new OutboundHttp(_requests).Create("a test");
        client.DefaultRequestHeaders.Authorization = new("Bearer", "key");

        Assert.Equal("Bearer key", await client.GetStringAsync(new Uri($"{first.Urls.Single()}/key"), TestContext.Current.CancellationToken));
        Assert.Equal("", await client.GetStringAsync(new Uri($"{first.Urls.Single()}/elsewhere"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Send_RedirectedForEver_EndsWithTheRedirect()
    {
        await using var app = await ServeAsync("http://127.0.0.1:0");
        using var client = new OutboundHttp(_requests).Create("a test");

        using var response = await client.GetAsync(new Uri($"{app.Urls.Single()}/round"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(11, _requests.LocalCount);
    }

    [Fact]
    public void Recent_AfterMany_KeepsTheLastNewestFirst()
    {
        for (var i = 0; i < OutboundRequests.Remembered + 5; i++)
        {
            _requests.Add($"host-{i}", "a test");
        }

        Assert.Equal(OutboundRequests.Remembered + 5, _requests.Count);
        Assert.Equal(OutboundRequests.Remembered, _requests.Recent.Count);
        Assert.Equal($"host-{OutboundRequests.Remembered + 4}", _requests.Recent[0].Host);
    }

    private static async Task<WebApplication> ServeAsync(string url, string other = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", () => "here");
        app.MapGet("/away", () => TypedResults.Redirect(Elsewhere));
        app.MapGet("/round", () => TypedResults.Redirect("/round"));
        app.MapGet("/key", (HttpRequest request) => request.Headers.Authorization.ToString());
        app.MapGet("/elsewhere", () => TypedResults.Redirect($"{other}/key"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
