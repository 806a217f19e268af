using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InterviewTrainer.Web.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: everything tagged <see cref="Ready"/> works. Both say one word
/// and no details, for they answer strangers too.
/// </summary>
internal static class Health
{
    /// <summary>Where both live.</summary>
    public const string Path = "/health";

    /// <summary>Tag of the checks that make up readiness.</summary>
    public const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DataFolderCheck>("data-folder", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(Path + "/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks(Path + "/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    /// <summary>A folder on a drive that went away is the common failure.</summary>
    private sealed class DataFolderCheck(DataFolder folder) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
            Task.FromResult(Directory.Exists(folder.Path) ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus));
    }
}
