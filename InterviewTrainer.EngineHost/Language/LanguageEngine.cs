using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Language.Chat;
using InterviewTrainer.EngineHost.Language.Embeddings;
using InterviewTrainer.EngineHost.Language.Replies;
using InterviewTrainer.EngineHost.Llama;
using InterviewTrainer.EngineHost.Llama.Gguf;

namespace InterviewTrainer.EngineHost.Language;

/// <summary>A language or embedding model on llama.cpp. Everything native that takes long runs on one thread.</summary>
internal sealed class LanguageEngine(LanguageSettings settings, TimeProvider time) : IWorkerEngine
{
    private const int BatchTokens = 512;

    private readonly ModelFile _file = ModelFile.Find(settings.ModelPath);
    private readonly ComputeThread _thread = new();
    private LlamaModel? _model;
    private LlamaContext? _context;
    private ReplyScheduler? _scheduler;
    private ChatEndpoint? _chat;
    private TextEmbedder? _embedder;
    private EmbeddingEndpoint? _embeddings;

    public string Model => _file.Name;

    public string Library { get; private set; } = "llama.cpp";

    public int Active => (_scheduler?.Active ?? 0) + (_embeddings?.Active ?? 0);

    public int Waiting => _scheduler?.Waiting ?? 0;

    public Task LoadAsync(CancellationToken cancellationToken) => _thread.DoAsync(Load).WaitAsync(cancellationToken);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/v1/chat/completions", context => (_chat ?? throw RequestBody.Refused($"{Model} only turns text into vectors. Choose a chat model.")).AnswerAsync(context));
        endpoints.MapPost("/v1/embeddings", context => _embeddings!.AnswerAsync(context));
    }

    public ValueTask DisposeAsync()
    {
        _thread.Dispose();
        _scheduler?.Dispose();
        _embedder?.Dispose();
        _context?.Dispose();
        _model?.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool Load()
    {
        var header = GgufCheck.Read(_file.Path);
        var plan = MemoryPlan.For(header, new FileInfo(_file.Path).Length, settings, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        Library = LlamaLibrary.Load().Version;
        _model = LlamaModel.Load(_file.Path);
        var hasPooling = header.OfArchitecture("pooling_type") > 0;
        _embedder = new TextEmbedder(_model, _thread, settings.Threads, hasPooling);
        _embeddings = new EmbeddingEndpoint(_embedder, Model);
        if (!hasPooling && !_model.OnlyEncodes)
        {
            LoadChat(_model, plan);
        }

        return true;
    }

    private void LoadChat(LlamaModel model, MemoryPlan plan)
    {
        var batch = Math.Min(BatchTokens, plan.ContextTokens);
        _context = LlamaContext.Create(model, new LlamaContextSettings(plan.Parallel, plan.ContextTokens, batch, settings.Threads));
        _scheduler = new ReplyScheduler(model, _context, plan.Parallel, _thread, time);
        var template = new ChatTemplate(model.ChatTemplate, model.FindToken("<|im_start|>") is not null);
        var reader = new ChatRequestReader(new PromptBuilder(model, template), template, plan.ContextTokens);
        _chat = new ChatEndpoint(reader, new ReplyQueue(_scheduler, settings.QueuePatience, time), Model, time);
    }
}
