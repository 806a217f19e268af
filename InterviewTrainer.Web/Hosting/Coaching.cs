using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Persistence.Library;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InterviewTrainer.Web.Hosting;

/// <summary>What follows an interview: answers practised again, stories, goals, progress.</summary>
internal static class Coaching
{
    public static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        services.AddSingleton<IDrillHistory, DrillHistory>();
        services.AddSingleton<DrillMaker>();
        services.AddSingleton<ModelCoach>();
        services.AddSingleton<ReflectionCoach>();
        services.TryAddSingleton<IAssessments, StoredAssessments>();
        return services;
    }
}
