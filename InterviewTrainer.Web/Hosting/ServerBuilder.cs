using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Web.Hosting;

/// <summary>The bare server: where its files are, how it reads its configuration, how it logs, how it stops.</summary>
internal static class ServerBuilder
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    /// <exception cref="StartupException">The configuration file cannot be read.</exception>
    public static WebApplicationBuilder Create(ServeSettings settings)
    {
        var builder = CreateBuilder();
        builder.Configuration.AddInMemoryCollection((settings.Overrides ?? new Dictionary<string, string?>())
            .Select(pair => KeyValuePair.Create($"{InterviewTrainerOptions.Section}:{pair.Key}", pair.Value)));
        builder.WebHost.UseStaticWebAssets(); // Assets of packages, also outside Development and without publishing.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Logging.AddQuietLogging();
        return builder;
    }

    private static WebApplicationBuilder CreateBuilder()
    {
        try
        {
            return WebApplication.CreateBuilder(new WebApplicationOptions
            {
                ApplicationName = typeof(ServerBuilder).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory, // So that the folder it is started from doesn't matter.
                Args = ["--hostBuilder:reloadConfigOnChange=false"], // Settings are read once, at the start.
            });
        }
        catch (InvalidDataException exception)
        {
            throw new StartupException($"{exception.Message} {exception.GetBaseException().Message}", exception);
        }
    }
}
