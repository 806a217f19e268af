using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InterviewTrainer.Core.Diagnostics;

/// <summary>Registers what the program knows of itself.</summary>
public static class DiagnosticsServices
{
    /// <summary>The outbound counter, and the HTTP client factory that keeps it.</summary>
    public static IServiceCollection AddOutboundHttp(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutboundRequests>();
        services.TryAddSingleton<OutboundHttp>();
        return services;
    }
}
