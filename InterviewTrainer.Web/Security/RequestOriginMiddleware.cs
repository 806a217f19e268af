namespace InterviewTrainer.Web.Security;

/// <summary>Turns away what other pages send to this server.</summary>
internal sealed class RequestOriginMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => RequestOrigin.IsAcceptable(context.Request)
        ? next(context)
        : Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "Only this server's own pages may do that.",
            "The request came from another page. Behind a reverse proxy, its host and scheme have to reach the server unchanged.");
}
