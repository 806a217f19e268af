using InterviewTrainer.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InterviewTrainer.Web.Security;

/// <summary>
/// "Only you": any page that the person visits can send requests to a server on their machine, and once it listens beyond
/// loopback so can the neighbours. These are the doors, in the order in which a request meets them.
/// </summary>
internal static class OnlyYou
{
    public static IServiceCollection AddOnlyYou(this IServiceCollection services, ListenAddresses addresses, ServerOptions options, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new AllowedHosts(addresses, options.AllowedHosts));
        services.AddSingleton<AccessAttempts>();
        if (IsReachedByOthers(addresses, options))
        {
            services.AddSingleton(AccessToken.LoadOrCreate(folder));
        }

        services.AddProblemDetails();
        services.AddDataProtection().SetApplicationName("InterviewTrainer").PersistKeysToFileSystem(folder.Subfolder("keys"));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "interviewtrainer-antiforgery";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true; // The content policy says it, more strictly.
        });
        return services;
    }

    /// <summary>To be followed by routing and <c>UseAntiforgery</c>: no endpoint runs before these have let the request pass.</summary>
    public static IApplicationBuilder UseOnlyYou(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseExceptionHandler(failed => failed.Run(context => Problem.WriteAsync(context, StatusCodes.Status500InternalServerError,
            "Something went wrong on the server.", "What was stored before is kept. The server's log says more.")));
        app.UseMiddleware<AllowedHostsMiddleware>();
        app.UseMiddleware<RequestOriginMiddleware>();
        if (app.ApplicationServices.GetService<AccessToken>() is not null)
        {
            app.UseMiddleware<AccessTokenMiddleware>();
        }

        return app;
    }

    private static bool IsReachedByOthers(ListenAddresses addresses, ServerOptions options) => !addresses.IsLoopbackOnly || options.AllowedHosts.Count > 0;
}
