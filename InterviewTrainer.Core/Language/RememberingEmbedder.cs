using System.Collections.Concurrent;

namespace InterviewTrainer.Core.Language;

/// <summary>Asks the embedder inside it once for each text, for as long as it is kept. Thread-safe.</summary>
internal sealed class RememberingEmbedder(ITextEmbedder inner) : ITextEmbedder
{
    private readonly ConcurrentDictionary<string, float[]> _known = new(StringComparer.Ordinal);

    public string Name => inner.Name;

    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var fresh = texts.Where(text => !_known.ContainsKey(text)).Distinct(StringComparer.Ordinal).ToList();
        if (fresh.Count > 0)
        {
            foreach (var (text, vector) in fresh.Zip(await inner.EmbedAsync(fresh, cancellationToken)))
            {
                _known[text] = vector;
            }
        }

        return [.. texts.Select(text => _known[text])];
    }
}
