using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>
/// The parts of an interview as the server composes them, with the default settings, over a data folder of their own; without
/// the web server.
/// </summary>
internal sealed class ToolStage : IAsyncDisposable
{
    /// <summary>Two seconds of silence end an answer.</summary>
    private const string Persona = "neutral";

    private readonly IHost _host;

    private ToolStage(IHost host) => _host = host;

    public ILiveInterviews Interviews => Get<ILiveInterviews>();

    private IReadOnlyList<Pack> Packs => Get<PackLibrary>().Packs;

    /// <summary>Opens the database and starts the journal.</summary>
    /// <param name="folder">Where everything is written.</param>
    /// <param name="changeInterviewer">Wraps what decides what is asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="changeServices">Puts other engines in the place of the built-in ones.</param>
    public static async Task<ToolStage> StartAsync(ToolFolder folder, Func<IInterviewer, IInterviewer>? changeInterviewer, CancellationToken cancellationToken, Action<IServiceCollection>? changeServices = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton(new InterviewOptions());
        builder.Services.AddSingleton(new DocumentOptions());
        builder.Services.AddSingleton(new TurnTakingOptions());
        builder.Services.AddSingleton(new AssessmentOptions());
        builder.Services.AddBuiltInEngines();
        builder.Services.AddInterviews(DataFolder.Open(folder.Path));
        builder.Services.AddCoaching();
        if (changeInterviewer is not null)
        {
            builder.Services.AddSingleton(provider => changeInterviewer(ActivatorUtilities.CreateInstance<ScriptedInterviewer>(provider)));
        }

        changeServices?.Invoke(builder.Services);
        var stage = new ToolStage(builder.Build());
        try
        {
            await stage._host.StartAsync(cancellationToken);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>One of the parts.</summary>
    public T Get<T>()
        where T : notnull
        => _host.Services.GetRequiredService<T>();

    /// <summary>Sets an interview up and writes it down.</summary>
    public Task<Guid> CreateInterviewAsync(int questions, HearingMode hearing, int seed, CancellationToken cancellationToken) => Interviews.CreateAsync(
        new InterviewSettings
        {
            PackIds = [.. Packs.Select(pack => pack.Id)],
            PersonaId = Persona,
            QuestionCount = questions,
            Length = InterviewLimits.MaxLength,
            Hearing = hearing,
            Seed = seed,
        },
        checkIn: null,
        note: null,
        cancellationToken);

    /// <exception cref="ToolException">No voice engine is installed.</exception>
    public ISpeechSynthesizer RequireVoice() =>
        Get<ISpeechSynthesizerSource>().Current ?? throw new ToolException("The bench speaks with espeak-ng, and there is none on the PATH. Install it and run the command again.");

    /// <exception cref="ToolException">The trained detector does not run here.</exception>
    public IVoiceActivityDetectorFactory RequireTrainedDetector() =>
        Get<IVoiceActivityDetectorFactory>() is { Shortfall: null } detectors
            ? detectors
            : throw new ToolException($"The bench measures the trained detector. {Get<IVoiceActivityDetectorFactory>().Shortfall}");

    public Task FlushAsync(CancellationToken cancellationToken) => Get<IInterviewJournal>().FlushAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Interviews.RemoveAllAsync();
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
