using System.Net;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using InterviewTrainer.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewTrainer.Tests.Web.Security;

/// <summary>A server that others can reach: here through a reverse proxy, whose name is configured, so that the test itself stays on loopback.</summary>
[Trait("Category", "Slow")]
public sealed class AccessFlowTests : IAsyncLifetime
{
    private const string Page = "/test/page";
    private static readonly (string, string) AcceptsPages = ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    private RunningServer _server = null!;

    private string Token => _server.Get<AccessToken>().Value;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(
        new Dictionary<string, string?> { ["Server:AllowedHosts:0"] = "interviews.example" },
        app => app.MapMethods(Page, ["GET", "POST"], () => "inside"));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Get_WithoutToken_IsAPageThatSaysWhereItIs()
    {
        using var response = await _server.GetAsync(Page, AcceptsPages);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<code>access-token</code>", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, body, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("GET", "/_framework/blazor.web.js")]
    [InlineData("GET", "/api/interviews")]
    [InlineData("POST", Page)]
    [InlineData("POST", "/_blazor/negotiate")]
    public async Task Request_OfAProgramWithoutToken_IsAProblem(string method, string path)
    {
        using var response = await _server.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Get_WithToken_LeavesACookieAndCleansTheAddress()
    {
        using var response = await _server.GetAsync($"{Page}?a=1&token={Token}&b=2");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(new Uri(_server.Address, $"{Page}?a=1&b=2"), response.Headers.Location);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cookie, StringComparison.Ordinal);

        using var inside = await _server.GetAsync(Page, ("Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task Get_WithTokenAndDoubleSlash_StaysOnThisServer()
    {
        using var response = await _server.GetAsync($"{_server.Address}/evil.example?token={Token}");

        Assert.Equal(_server.Address.Authority, response.Headers.Location?.Authority);
    }

    [Fact]
    public async Task Request_WithBearerToken_IsLetIn()
    {
        using var response = await _server.SendAsync(HttpMethod.Post, Page, ("Authorization", $"Bearer {Token}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer wrong")]
    [InlineData("Cookie", "interviewtrainer-access=wrong")]
    public async Task Request_WithWrongSecret_IsRefused(string header, string value)
    {
        using var response = await _server.GetAsync(Page, (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_TokenAsCookie_IsRefused()
    {
        using var response = await _server.GetAsync(Page, ("Cookie", $"interviewtrainer-access={Token}"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_ManyWrongTokens_ThrottlesGuessesButNotWhoIsInside()
    {
        using var exchange = await _server.GetAsync($"{Page}?token={Token}");
        var cookie = exchange.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        for (var i = 0; i < AccessAttempts.Limit; i++)
        {
            using var wrong = await _server.GetAsync($"{Page}?token=wrong");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var throttled = await _server.GetAsync($"{Page}?token={Token}");
        using var inside = await _server.GetAsync(Page, ("Cookie", cookie));
        using var stranger = await _server.GetAsync(Page);

        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), throttled.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Get_Health_NeedsNoToken()
    {
        using var response = await _server.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("http://*:0", true)]
    [InlineData("http://0.0.0.0:0", true)]
    [InlineData("http://localhost:0", false)]
    [InlineData("http://[::1]:0", false)]
    public async Task Build_ByAddress_AsksForTheTokenBeyondLoopback(string urls, bool expected)
    {
        using var scratch = new ScratchFolder();
        await using var app = InterviewServer.Build(new ServeSettings(urls, scratch.PathOf("data")));

        Assert.Equal(expected, app.Services.GetService<AccessToken>() is not null);
        Assert.Equal(expected, File.Exists(scratch.PathOf("data/access-token")));
    }
}
