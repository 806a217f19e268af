using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Web.Hosting;

/// <summary>What an interview needs beside its engines: packs and personas, an interviewer, and a memory.</summary>
internal static class Interviews
{
    private const string Packs = "packs";
    private const string Personas = "personas";

    public static IServiceCollection AddInterviews(this IServiceCollection services, DataFolder folder)
    {
        services.AddPersistence(folder.Path);
        services.AddSingleton<IInterviewArchive, InterviewArchive>();
        services.AddVoiceActivity();
        services.AddSingleton(ReadPacks(folder));
        services.AddSingleton(PersonaLibrary.Read(Own(Packs, Personas), Path.Combine(folder.PathOf(Packs), Personas)));
        services.AddSingleton(provider => new OwnPacks(provider.GetRequiredService<PackLibrary>(), folder.PathOf(Packs)));
        services.AddSingleton(provider => new OwnPersonas(provider.GetRequiredService<PersonaLibrary>(), Path.Combine(folder.PathOf(Packs), Personas)));
        services.AddSingleton<ScriptedInterviewer>();
        services.AddSingleton<IInterviewer, ModelInterviewer>();
        services.AddSingleton<ModelPlanner>();
        services.AddSingleton<PlanMaking>();
        services.AddSingleton<IDocumentLineReader, NodeDocumentReader>(provider => new NodeDocumentReader(provider.GetRequiredService<DocumentOptions>()));
        services.AddSingleton<DocumentReader>();
        services.AddSingleton(provider => new DocumentShelf(
            provider.GetRequiredService<DocumentReader>(), folder.PathOf("documents"), provider.GetRequiredService<ILogger<DocumentShelf>>()));
        services.AddSingleton<LiveInterviewParts>(provider => new LiveInterviewParts(
            provider.GetRequiredService<IInterviewer>(),
            provider.GetRequiredService<PersonaLibrary>(),
            provider.GetRequiredService<IInterviewJournal>(),
            provider.GetRequiredService<IVoiceActivityDetectorFactory>(),
            provider.GetRequiredService<ISpeechSynthesizerSource>(),
            provider.GetRequiredService<ISpeechRecognizerSource>(),
            provider.GetRequiredService<InterviewOptions>(),
            provider.GetRequiredService<TurnTakingOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>())
        {
            Concluded = interview => provider.GetRequiredService<BackgroundAssessments>().Concluded(interview),
            // Benches and samples have no models.
            EndOfTurn = provider.GetService<IEndOfTurnModelSource>(),
        });
        services.AddAssessment();
        services.AddSingleton<LiveInterviews>();
        services.AddSingleton<ILiveInterviews>(provider => provider.GetRequiredService<LiveInterviews>());
        services.AddHostedService<PauseAtShutdown>();
        return services;
    }

    /// <summary>The program's packs, and those of the data folder.</summary>
    public static PackLibrary ReadPacks(DataFolder folder) => PackLibrary.Read(Own(Packs), folder.PathOf(Packs));

    /// <summary>Registered after the journal, so it stops before it: what pauses at the end is still written.</summary>
    private sealed class PauseAtShutdown(LiveInterviews interviews) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => interviews.RemoveAllAsync();
    }

    private static string Own(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);
}
