using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A language model that gives the replies it is handed, in order; also the source that always finds it.</summary>
internal sealed class ScriptedLanguageModel(params Func<ChatRequest, CancellationToken, Task<string>>[] replies) : ILanguageModel, ILanguageModelSource
{
    private int _next;

    public ScriptedLanguageModel(params string[] replies)
        : this([.. replies.Select<string, Func<ChatRequest, CancellationToken, Task<string>>>(reply => (_, _) => Task.FromResult(reply))])
    {
    }

    public string Name => "scripted model";

    public bool StaysLocal { get; init; } = true;

    public List<ChatRequest> Requests { get; } = [];

    public async IAsyncEnumerable<string> CompleteAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var reply = await replies[Math.Min(_next++, replies.Length - 1)](request, cancellationToken);
        for (var at = 0; at < reply.Length; at += 7)
        {
            yield return reply[at..Math.Min(reply.Length, at + 7)];
        }
    }

    public ILanguageModel? Find(LanguageRole role) => this;

    public ITextEmbedder? FindEmbedder() => null;
}
