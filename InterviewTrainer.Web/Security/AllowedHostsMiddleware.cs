namespace InterviewTrainer.Web.Security;

/// <summary>Turns away requests that reached this server under somebody else's name.</summary>
internal sealed class AllowedHostsMiddleware(RequestDelegate next, AllowedHosts hosts)
{
    public Task InvokeAsync(HttpContext context) => hosts.Allows(context)
        ? next(context)
        : Problem.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "This server does not answer under that name.",
            "Open it by the address that it printed when it started. Another name is allowed with the setting InterviewTrainer:Server:AllowedHosts.");
}
