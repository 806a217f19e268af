using System.Net;

namespace InterviewTrainer.Core.Diagnostics;

/// <summary>Counts each request before it goes, and follows redirects itself so that each hop counts.</summary>
internal sealed class OutboundCounter(OutboundRequests requests, string purpose, bool staysLocal) : DelegatingHandler
{
    private const int MaxRedirects = 10;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var hops = 0; ; hops++)
        {
            Count(request.RequestUri!);
            var response = await base.SendAsync(request, cancellationToken);
            if (hops == MaxRedirects || Redirect(request, response) is not { } next)
            {
                return response;
            }

            response.Dispose();
            if (!IsSameServer(request.RequestUri!, next))
            {
                request.Headers.Authorization = null; // Keys are for the server they were given for.
            }

            request.RequestUri = next;
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Count(request.RequestUri!);
        return base.Send(request, cancellationToken);
    }

    /// <summary>Where to go on; null when the response is the answer, also when it points from HTTPS to plain HTTP.</summary>
    private static Uri? Redirect(HttpRequestMessage request, HttpResponseMessage response)
    {
        var redirects = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        if (!redirects || response.Headers.Location is not { } location || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head))
        {
            return null;
        }

        var target = new Uri(request.RequestUri!, location);
        var downgrades = request.RequestUri!.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps;
        return downgrades || (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps) ? null : target;
    }

    private static bool IsSameServer(Uri from, Uri to) =>
        Uri.Compare(from, to, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private void Count(Uri destination)
    {
        if (staysLocal || IsThisMachine(destination))
        {
            requests.AddLocal();
        }
        else
        {
            requests.Add(destination.Host, purpose);
        }
    }

    private static bool IsThisMachine(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
