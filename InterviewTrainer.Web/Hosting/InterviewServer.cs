using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Web.Components;
using InterviewTrainer.Web.Endpoints;
using InterviewTrainer.Web.Security;

namespace InterviewTrainer.Web.Hosting;

/// <summary>The web server as a table of contents: what it holds, and in which order a request meets it.</summary>
internal static class InterviewServer
{
    /// <exception cref="StartupException">The configuration, the addresses or the data folder cannot be used.</exception>
    public static WebApplication Build(ServeSettings settings)
    {
        var builder = ServerBuilder.Create(settings);
        var options = OptionsReader.Read(builder.Configuration);
        var addresses = ListenAddresses.From(settings.Urls, builder.Configuration);
        var folder = DataFolder.Open(settings.DataFolder ?? options.Data.Folder);

        builder.WebHost.ListenAt(addresses);
        builder.Services.AddSingleton(addresses);
        builder.Services.AddSingleton(folder);
        builder.Services.AddOptions(options);
        builder.Services.AddOnlyYou(addresses, options.Server, folder);
        builder.Services.AddOutboundHttp();
        builder.Services.AddEngines(folder, options.Engines);
        builder.Services.AddInterviews(folder);
        builder.Services.AddCoaching();
        builder.Services.AddReporting();
        builder.Services.AddHealth();
        builder.Services.AddCircuits();
        builder.Services.AddPages();

        var app = builder.Build();
        app.UseOnlyYou();
        app.UseWhen(IsForAPage, page => page.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapInterviewApi();
        app.MapTakeAwayApi();
        app.MapPersonaApi();
        app.MapStreamApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    /// <summary>Programs get their status code; only a person gets a page that explains it.</summary>
    private static bool IsForAPage(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api");

    private static void AddOptions(this IServiceCollection services, InterviewTrainerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Interview);
        services.AddSingleton(options.Audio);
        services.AddSingleton(options.Documents);
        services.AddSingleton(options.Reports);
        services.AddSingleton(options.Assessment);
        services.AddSingleton(options.TurnTaking);
        services.AddSingleton(options.Engines);
    }

    private static void ListenAt(this IWebHostBuilder host, ListenAddresses addresses)
    {
        if (!addresses.AreKestrelsOwn)
        {
            host.UseUrls(addresses.ToString());
            host.PreferHostingUrls(true);
        }
    }
}
