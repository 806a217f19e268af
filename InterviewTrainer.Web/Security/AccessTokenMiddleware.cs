using System.Globalization;
using InterviewTrainer.Web.Hosting;
using Microsoft.AspNetCore.Http.Extensions;

namespace InterviewTrainer.Web.Security;

/// <summary>
/// Lets in who holds the access token: as the cookie that a visit to the printed address leaves, or as a bearer token. Stands in
/// the way of everything but the health endpoints.
/// </summary>
internal sealed class AccessTokenMiddleware(RequestDelegate next, AccessToken token, AccessAttempts attempts)
{
    public const string QueryName = "token";
    public const string CookieName = "interviewtrainer-access";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan CookieLifetime = TimeSpan.FromDays(30);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var query = HttpMethods.IsGet(request.Method) && request.Query[QueryName] is [{ } asked] ? asked : null;
        var bearer = request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..] : null;
        var cookie = request.Cookies[CookieName];
        if (request.Path.StartsWithSegments(Health.Path) || (query is null && cookie is not null && token.IsCookieValue(cookie)))
        {
            return next(context);
        }

        if (query is null && bearer is null && cookie is null)
        {
            return AccessRefusal.WriteAsync(context);
        }

        var address = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        if (!attempts.TryTake(address))
        {
            context.Response.Headers.RetryAfter = AccessAttempts.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Problem.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Too many wrong access tokens.", "Wait a minute, then open the address that the server printed when it started.");
        }

        if (query is not null && token.IsValue(query))
        {
            attempts.Forget(address);
            return Exchange(context);
        }

        if (bearer is not null && token.IsValue(bearer))
        {
            attempts.Forget(address);
            return next(context);
        }

        // A browser with an outdated cookie shall not use up its attempts by itself.
        context.Response.Cookies.Delete(CookieName);
        return AccessRefusal.WriteAsync(context);
    }

    /// <summary>Leaves the cookie and goes to the same page without the token in its address.</summary>
    private Task Exchange(HttpContext context)
    {
        var request = context.Request;
        context.Response.Cookies.Append(CookieName, token.CookieValue, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            MaxAge = CookieLifetime,
            IsEssential = true,
        });
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != QueryName));
        context.Response.Redirect(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query));
        return Task.CompletedTask;
    }
}
