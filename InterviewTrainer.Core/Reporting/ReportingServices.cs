using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Core.Reporting.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewTrainer.Core.Reporting;

/// <summary>Registers what makes reports and archives.</summary>
public static class ReportingServices
{
    /// <summary>Needs the services of persistence, the personas, a clock and a <see cref="ReportOptions"/>.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ReportWriter(provider.GetRequiredService<ReportOptions>(), time: provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Reports>();
        services.AddSingleton<Archives>();
        return services;
    }
}
