using Microsoft.Net.Http.Headers;

namespace InterviewTrainer.Web.Security;

/// <summary>What a visitor without the access token gets: a page that says where it is, or a problem for a program.</summary>
internal static class AccessRefusal
{
    private const string Page = $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
          <meta name="color-scheme" content="light dark">
          <title>InterviewTrainer: access token needed</title>
        </head>
        <body style="font: 1.125rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1rem">
          <h1 style="font-size: 1.5rem">This InterviewTrainer asks for its access token</h1>
          <p>It was started so that other machines can reach it. Whoever started it finds the full address, token included, in the
            terminal where it runs, and the token alone in the file <code>{AccessToken.FileName}</code> in its data folder.</p>
          <form action="/" method="get">
            <label for="token">Access token</label><br>
            <input id="token" name="{AccessTokenMiddleware.QueryName}" type="password" autocomplete="off" required style="font: inherit; min-height: 44px; width: 100%; box-sizing: border-box">
            <button type="submit" style="font: inherit; min-height: 44px; margin-top: .75rem">Continue</button>
          </form>
          <p>If you have just followed a link that held the token, <a href="/">continue here</a>.</p>
        </body>
        </html>
        """;

    public static Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        if (!WantsPage(context.Request))
        {
            return Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "The access token is missing or wrong.",
                "It stands in the address that the server printed when it started. Programs send it as a bearer token.");
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    }

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.GetTypedHeaders().Accept.Any(type => type.IsSubsetOf(new MediaTypeHeaderValue("text/html")));
}
