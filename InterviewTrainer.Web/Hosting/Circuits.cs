namespace InterviewTrainer.Web.Hosting;

/// <summary>The connection between a page and the server.</summary>
internal static class Circuits
{
    /// <summary>Most bytes a page may send in one message; SignalR's own 32 KB are fewer than a long answer takes.</summary>
    public const int MaxMessageBytes = 256 * 1024;

    /// <summary>How long a page that lost its connection may come back to where it was; an interview outlives it anyway.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddCircuits(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options =>
            {
                options.DetailedErrors = false;
                options.DisconnectedCircuitRetentionPeriod = Retention;
            })
            .AddHubOptions(options =>
            {
                options.EnableDetailedErrors = false;
                options.MaximumReceiveMessageSize = MaxMessageBytes;
            });
        return services;
    }
}
