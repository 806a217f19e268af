using System.Net;
using System.Net.WebSockets;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace InterviewTrainer.Tests.Web.Security;

[Trait("Category", "Slow")]
public sealed class OnlyYouTests : IAsyncLifetime
{
    private const string StaticFile = "/_framework/blazor.web.js";

    private static readonly string[] HeaderNames =
        ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"];

    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(extend: app =>
    {
        app.UseWebSockets();
        app.MapGet("/test/fails", string () => throw new InvalidOperationException("words that stay on the server"));
        app.MapPost("/test/writes", () => "written");
        app.MapGet("/test/socket", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "done", context.RequestAborted);
        });
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/api/interviews")]
    [InlineData(StaticFile)]
    public async Task Request_ForgedHost_Is421(string path)
    {
        using var response = await _server.GetAsync(path, ("Host", $"evil.example:{_server.Address.Port}"));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        AssertProblem(response);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/disconnect")]
    [InlineData("/test/writes")]
    public async Task Post_ForgedOrigin_Is403(string path)
    {
        using var forged = await _server.SendAsync(HttpMethod.Post, path, ("Origin", "http://evil.example"));
        using var own = await _server.SendAsync(HttpMethod.Post, path, ("Origin", OwnOrigin));

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        AssertProblem(forged);
        Assert.NotEqual(HttpStatusCode.Forbidden, own.StatusCode);
    }

    [Fact]
    public async Task Get_ApiAsSubresourceOfAnotherSite_Is403()
    {
        using var response = await _server.GetAsync("/api/interviews", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "script"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/test/socket")]
    [InlineData("/_blazor")]
    public async Task WebSocket_ForgedOrNoOrigin_IsRefused(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(path, "http://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(path, "null"));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(path, origin: null));
    }

    [Fact]
    public async Task WebSocket_OwnOrigin_Opens() => Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync("/test/socket", OwnOrigin));

    [Theory]
    [InlineData("GET", StaticFile, HttpStatusCode.OK, null)]
    [InlineData("HEAD", StaticFile, HttpStatusCode.OK, null)]
    [InlineData("GET", "/health/ready", HttpStatusCode.OK, null)]
    [InlineData("GET", "/no/such/page", HttpStatusCode.NotFound, null)]
    [InlineData("POST", StaticFile, HttpStatusCode.MethodNotAllowed, null)]
    [InlineData("POST", "/test/writes", HttpStatusCode.Forbidden, "http://evil.example")]
    [InlineData("GET", "/test/fails", HttpStatusCode.InternalServerError, null)]
    public async Task Response_OfEveryKind_HasTheSecurityHeaders(string method, string path, HttpStatusCode status, string? origin)
    {
        using var response = await _server.SendAsync(new HttpMethod(method), path, origin is null ? [] : [("Origin", origin)]);

        Assert.Equal(status, response.StatusCode);
        Assert.All(HeaderNames, name => Assert.Single(response.Headers.GetValues(name)));
        Assert.Equal(SecurityHeadersMiddleware.ContentPolicy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
        var isFile = path == StaticFile && status == HttpStatusCode.OK;
        Assert.Equal(!isFile, response.Headers.CacheControl?.NoStore ?? false);
    }

    [Fact]
    public void ContentPolicy_NamesNoOtherOriginAndNoInlineScript()
    {
        var directives = SecurityHeadersMiddleware.ContentPolicy.Split("; ").Select(directive => directive.Split(' ')).ToDictionary(words => words[0], words => words[1..]);

        Assert.Equal(["'self'"], directives["default-src"]);
        Assert.Equal(["'none'"], directives["frame-ancestors"]);
        Assert.Equal(["'none'"], directives["object-src"]);
        Assert.All(directives.Where(directive => directive.Key != "style-src-attr"), directive => Assert.All(directive.Value, source => Assert.Contains(source, new[] { "'self'", "'none'" })));
    }

    [Fact]
    public async Task Request_ThatFails_TellsNothingOfTheInside()
    {
        using var response = await _server.GetAsync("/test/fails");

        AssertProblem(response);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("words that stay", body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", body, StringComparison.Ordinal);
    }

    private string OwnOrigin => _server.Address.GetLeftPart(UriPartial.Authority);

    private static void AssertProblem(HttpResponseMessage response) => Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);

    private async Task<HttpStatusCode> UpgradeAsync(string path, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(_server.Address) { Scheme = "ws", Path = path }.Uri, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }
}
