using Microsoft.Extensions.Primitives;

namespace InterviewTrainer.Web.Security;

/// <summary>
/// Decides whether a request comes from this server's own pages. Browsers let any page send requests to a loopback server, and open
/// WebSockets to it without asking; what they cannot do is lie in the <c>Origin</c> and <c>Sec-Fetch-*</c> headers.
/// </summary>
internal static class RequestOrigin
{
    /// <summary>
    /// Circuits, WebSockets and everything that may write need the server's own origin; the API's data may not be embedded by other pages;
    /// the rest, which is pages and files, may be linked to from anywhere.
    /// </summary>
    public static bool IsAcceptable(HttpRequest request)
    {
        if (OpensSocket(request) || !IsRead(request.Method) || request.Path.StartsWithSegments("/_blazor"))
        {
            return request.Headers.Origin switch
            {
                [] => !OpensSocket(request) && IsOwnFetch(request),
                [{ } origin] => IsOwn(origin, request),
                _ => false,
            };
        }

        return !IsData(request.Path) || IsOwnFetch(request) || IsFollowedLink(request);
    }

    /// <summary>The API, and the files with what a person said that lie beside the pages.</summary>
    private static bool IsData(PathString path) =>
        path.StartsWithSegments("/api") || Path.GetExtension(path.Value.AsSpan()) is var ending && (ending.Equals(".pdf", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".zip", StringComparison.OrdinalIgnoreCase) || ending.Equals(".json", StringComparison.OrdinalIgnoreCase));

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>HTTP/1.1 upgrades, HTTP/2 and 3 use CONNECT.</summary>
    private static bool OpensSocket(HttpRequest request) => !StringValues.IsNullOrEmpty(request.Headers.Upgrade) || HttpMethods.IsConnect(request.Method);

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme == request.Scheme
        && uri.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
        && uri.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));

    /// <summary>No header: not a browser, which could send any header anyway. <c>none</c>: the person's own doing, such as the address bar.</summary>
    private static bool IsOwnFetch(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"] or ["none"];

    private static bool IsFollowedLink(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] is ["navigate"] && request.Headers["Sec-Fetch-Dest"] is ["document"];
}
