using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Hosting;

/// <summary>What follows an interview: answers practised again, stories, skills that come back, goals, progress.</summary>
internal static class Coaching
{
    public static IServiceCollection AddCoaching(this IServiceCollection services)
    {
        services.AddSingleton<IDrillHistory, DrillHistory>();
        services.AddSingleton<DrillMaker>();
        services.AddSingleton<ModelCoach>();
        services.AddSingleton<ReflectionCoach>();
        services.AddSingleton<IStoryShelf, StoryShelf>();
        services.AddSingleton<StoryBank>();
        services.AddSingleton<IRepetitionHistory>(provider => provider.GetRequiredService<PracticeLibrary>());
        services.AddSingleton<DueSkills>();
        services.AddSingleton<GoalStore>();
        services.AddHostedService<StoryRecognition>();
        return services;
    }
}
