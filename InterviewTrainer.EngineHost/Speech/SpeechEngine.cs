using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa;
using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Recognition;
using InterviewTrainer.EngineHost.Sherpa.Synthesis;
using InterviewTrainer.EngineHost.Sherpa.Tagging;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>Recognition, audio tagging and voices behind the OpenAI-compatible API. One thread calls native code; requests wait for it in a <see cref="SpeechQueue"/>.</summary>
/// <param name="models">What to serve.</param>
/// <param name="threads">Threads that each model computes with.</param>
/// <param name="deadline">How long a request may wait for its turn.</param>
/// <param name="time">Measures it.</param>
internal sealed class SpeechEngine(SpeechModels models, int threads, TimeSpan deadline, TimeProvider time) : IWorkerEngine
{
    private readonly SpeechQueue _queue = new(deadline, time);
    private IRecognizer? _recognizer;
    private AudioTagger? _tagger;
    private SpeakingVoice? _voice;

    public string Model { get; private set; } = string.Join('+', new[] { models.Recognizer, models.Tagger, models.Voice }
        .Where(folder => folder is not null).Select(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder!))));

    public string Library => SherpaLibrary.Name;

    public int Active => _queue.Active;

    public int Waiting => _queue.Waiting;

    public Task LoadAsync(CancellationToken cancellationToken) => _queue.RunAsync(
        () =>
        {
            Load();
            return true;
        },
        cancellationToken);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        if (models.Recognizer is not null || models.Tagger is not null)
        {
            endpoints.MapPost("/v1/audio/transcriptions", context => TranscriptionEndpoint.AnswerAsync(context, _queue, _recognizer, _tagger));
        }

        if (models.Voice is not null)
        {
            endpoints.MapPost("/v1/audio/speech", context => SpeechEndpoint.AnswerAsync(context, _queue, _voice!));
        }
    }

    public ValueTask DisposeAsync()
    {
        _queue.Dispose();
        if (_queue.Active == 0)
        {
            _recognizer?.Dispose();
            _tagger?.Dispose();
            _voice?.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private void Load()
    {
        var library = SherpaLibrary.Load();
        var names = new List<string>();
        if (models.Recognizer is not null)
        {
            _recognizer = RecognizerLoader.Load(library, Named(models.Recognizer, names), threads);
        }

        if (models.Tagger is not null)
        {
            _tagger = AudioTagger.Load(library, Named(models.Tagger, names), threads);
        }

        if (models.Voice is not null)
        {
            _voice = VoiceLoader.Load(library, Named(models.Voice, names), threads);
        }

        Model = string.Join('+', names);
    }

    private static ModelFolder Named(string folder, List<string> names)
    {
        var model = ModelFolder.Read(folder);
        names.Add(model.Id);
        return model;
    }
}
