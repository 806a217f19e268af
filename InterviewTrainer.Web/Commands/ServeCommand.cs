using System.CommandLine;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Web.Hosting;
using InterviewTrainer.Web.Security;

namespace InterviewTrainer.Web.Commands;

/// <summary><c>serve</c>, also what the program does when no command is named: runs the web server until it is told to stop.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var urls = new Option<string>("--urls")
        {
            Description = $"Addresses to listen at, separated by semicolons [default: {ListenAddresses.Default}]. Anything but loopback asks visitors for an access token.",
        };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open the browser." };
        var data = CommonOptions.Data();
        var set = CommonOptions.Set();
        var serve = new Command("serve", "Run the web server (the default).") { urls, data, noBrowser, set };
        serve.SetAction((parsed, cancellationToken) => RunAsync(
            new ServeSettings(parsed.GetValue(urls), parsed.GetValue(data), parsed.GetValue(set)),
            parsed.GetValue(noBrowser) ? null : DesktopBrowser.OfThisDesktop,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));

        root.Add(serve);
        foreach (var option in serve.Options)
        {
            root.Add(option);
        }

        root.Action = serve.Action;
    }

    private static async Task<int> RunAsync(ServeSettings settings, DesktopBrowser? browser, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = InterviewServer.Build(settings);
            await StartAsync(app, cancellationToken);
            Announce(app, browser, output, error);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is StartupException or DatabaseUnavailableException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (ListenFailure.Explain(exception, app.Services.GetRequiredService<ListenAddresses>()) is { } explained)
        {
            throw explained;
        }
    }

    private static void Announce(WebApplication app, DesktopBrowser? browser, TextWriter output, TextWriter error)
    {
        var token = app.Services.GetService<AccessToken>()?.Value;
        var own = Announcement.OwnAddresses();
        foreach (var page in Announcement.Pages(app.Urls, own, token).DefaultIfEmpty(string.Join(' ', app.Urls)))
        {
            output.WriteLine($"InterviewTrainer is ready at {page}");
        }

        foreach (var warning in Announcement.Warnings(app.Services.GetRequiredService<ListenAddresses>(), app.Services.GetRequiredService<DataFolder>()))
        {
            error.WriteLine(warning);
        }

        // Without the token: command lines can be read by everyone on the machine. The page asks for it once.
        if (Announcement.Pages(app.Urls, own, token: null) is [var address, ..] && browser?.TryOpen(address) is { } reason)
        {
            error.WriteLine($"The browser could not be opened ({reason}); open the address above yourself.");
        }
    }
}
