using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Hosting;

/// <summary>What follows an interview: answers practised again, stories, goals, progress.</summary>
internal static class Coaching
{
    public static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        services.AddSingleton<IDrillHistory, DrillHistory>();
        services.AddSingleton<DrillMaker>();
        return services;
    }
}
