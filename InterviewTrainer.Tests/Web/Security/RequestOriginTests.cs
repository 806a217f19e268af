using InterviewTrainer.Web.Security;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace InterviewTrainer.Tests.Web.Security;

public sealed class RequestOriginTests
{
    private const string Own = "http://localhost:8000";

    [Theory]
    [InlineData("POST", "/api/interviews", Own, null, true)]
    [InlineData("POST", "/api/interviews", "HTTP://LOCALHOST:8000", null, true)]
    [InlineData("POST", "/api/interviews", "http://localhost:3000", null, false)]
    [InlineData("POST", "/api/interviews", "https://localhost:8000", null, false)]
    [InlineData("POST", "/api/interviews", "http://127.0.0.1:8000", null, false)]
    [InlineData("POST", "/api/interviews", "http://evil.example", null, false)]
    [InlineData("POST", "/api/interviews", "null", null, false)]
    [InlineData("POST", "/api/interviews", "", null, false)]
    [InlineData("POST", "/api/interviews", "http://localhost:8000, http://evil.example", null, false)]
    [InlineData("POST", "/api/interviews", null, null, true)]
    [InlineData("POST", "/api/interviews", null, "same-origin", true)]
    [InlineData("POST", "/api/interviews", null, "none", true)]
    [InlineData("POST", "/api/interviews", null, "same-site", false)]
    [InlineData("POST", "/api/interviews", null, "cross-site", false)]
    [InlineData("DELETE", "/", "http://evil.example", null, false)]
    [InlineData("PROPFIND", "/", "http://evil.example", null, false)]
    [InlineData("GET", "/_blazor", "http://evil.example", null, false)]
    [InlineData("GET", "/_BLAZOR/initializers", null, "cross-site", false)]
    [InlineData("GET", "/_blazor/initializers", null, "same-origin", true)]
    [InlineData("GET", "/progress", "http://evil.example", "cross-site", true)]
    [InlineData("GET", "/export.zip", null, "cross-site", false)]
    [InlineData("GET", "/export.zip", null, "same-origin", true)]
    [InlineData("GET", "/progress/report.pdf", null, "same-site", false)]
    [InlineData("GET", "/debrief/1/export.JSON", null, "cross-site", false)]
    [InlineData("GET", "/css/base.css", null, "cross-site", true)]
    [InlineData("GET", "/api/interviews", null, "same-origin", true)]
    [InlineData("GET", "/api/interviews", null, null, true)]
    [InlineData("GET", "/api/interviews", null, "cross-site", false)]
    [InlineData("GET", "/api/interviews", null, "same-site", false)]
    public void IsAcceptable_ByMethodPathAndOrigin_LetsOnlyOwnPagesIn(string method, string path, string? origin, string? site, bool expected)
    {
        var request = Request(method, path, ("Origin", origin), ("Sec-Fetch-Site", site));

        Assert.Equal(expected, RequestOrigin.IsAcceptable(request));
    }

    [Theory]
    [InlineData("navigate", "document", true)]
    [InlineData("navigate", "iframe", false)]
    [InlineData("no-cors", "image", false)]
    public void IsAcceptable_ApiReadFromOtherSite_OnlyAsFollowedLink(string mode, string destination, bool expected)
    {
        var request = Request("GET", "/api/export", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));

        Assert.Equal(expected, RequestOrigin.IsAcceptable(request));
    }

    [Theory]
    [InlineData(Own, true)]
    [InlineData("http://evil.example", false)]
    [InlineData(null, false)]
    public void IsAcceptable_WebSocketAnywhere_NeedsOwnOrigin(string? origin, bool expected)
    {
        Assert.Equal(expected, RequestOrigin.IsAcceptable(Request("GET", "/anywhere", ("Upgrade", "websocket"), ("Origin", origin), ("Sec-Fetch-Site", "same-origin"))));
        Assert.Equal(expected, RequestOrigin.IsAcceptable(Request("CONNECT", "/anywhere", ("Origin", origin), ("Sec-Fetch-Site", "same-origin"))));
    }

    [Theory]
    [InlineData("http", "localhost", "http://localhost", true)]
    [InlineData("http", "localhost", "http://localhost:80", true)]
    [InlineData("https", "localhost", "https://localhost", true)]
    [InlineData("http", "localhost", "https://localhost", false)]
    [InlineData("http", "[::1]:8000", "http://[::1]:8000", true)]
    public void IsAcceptable_DefaultPortsAndIPv6_AreCompared(string scheme, string host, string origin, bool expected)
    {
        var request = Request("POST", "/", ("Origin", origin));
        request.Scheme = scheme;
        request.Host = new HostString(host);

        Assert.Equal(expected, RequestOrigin.IsAcceptable(request));
    }

    [Fact]
    public void IsAcceptable_TwoOrigins_IsNot()
    {
        var request = Request("POST", "/");
        request.Headers.Origin = new([Own, Own]);

        Assert.False(RequestOrigin.IsAcceptable(request));
    }

    private static HttpRequest Request(string method, string path, params IEnumerable<(string Name, string? Value)> headers)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Scheme = "http";
        request.Host = new HostString("localhost", 8000);
        request.Path = path;
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers[name] = value;
        }

        return request;
    }
}
