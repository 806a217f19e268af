using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace InterviewTrainer.Web.Security;

/// <summary>Puts the security headers on every response, refusals and errors included.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    /// <summary>
    /// Nothing from other origins, no inline script. Style attributes are allowed because components size and place
    /// themselves with them; style elements are not.
    /// </summary>
    public const string ContentPolicy =
        "default-src 'self'; style-src-attr 'unsafe-inline'; frame-src 'none'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Microphone and camera for our own pages; what else asks the person for something, for nobody.</summary>
    public const string PermissionsPolicy =
        "microphone=(self), camera=(self), accelerometer=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), "
        + "idle-detection=(), magnetometer=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: the exception handler clears headers, and Blazor adds a frame policy of its own.
        context.Response.OnStarting(static state => AddAsync((HttpContext)state), context);
        return next(context);
    }

    private static Task AddAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        }

        return Task.CompletedTask;
    }
}
