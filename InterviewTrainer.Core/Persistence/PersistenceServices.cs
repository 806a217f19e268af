using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Journal;
using InterviewTrainer.Core.Persistence.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InterviewTrainer.Core.Persistence;

/// <summary>Registers the database, the journal and the library.</summary>
public static class PersistenceServices
{
    /// <summary>
    /// Keeps interviews in <paramref name="dataFolder"/>. Call it before anything that writes interviews: hosted services stop in
    /// reverse order, and the journal has to be the last to go. The host's start fails with a
    /// <see cref="DatabaseUnavailableException"/> when the database cannot be used.
    /// </summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string dataFolder)
    {
        var location = new DatabaseLocation(Path.GetFullPath(dataFolder));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(location);
        services.AddPooledDbContextFactory<InterviewDb>(options => options.UseInterviewDb(location));
        services.AddSingleton<DatabaseStartup>();
        services.AddSingleton<InterruptedInterviews>();
        services.AddSingleton<InterviewJournal>();
        services.AddSingleton<InterviewEraser>();
        services.AddSingleton<InterviewLibrary>();
        services.AddSingleton<PracticeLibrary>();
        services.AddSingleton<AssessmentStore>();
        services.AddSingleton<SelfRatings>();
        services.AddSingleton<Reflections>();
        services.AddSingleton<StoredInterviews>();
        services.AddSingleton<IAssessmentArchive>(provider => provider.GetRequiredService<AssessmentStore>());
        services.AddSingleton<IInterviewJournal>(provider => provider.GetRequiredService<InterviewJournal>());
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseStartup>());
        services.AddHostedService(provider => provider.GetRequiredService<InterviewJournal>());
        return services;
    }
}
