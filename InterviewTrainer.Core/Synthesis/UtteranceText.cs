using System.Text;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>The pieces of an utterance as they come, and the whole of it for a voice that wants it so. For one reader.</summary>
internal sealed class UtteranceText(IAsyncEnumerable<string> text, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<string> _pieces = UtteranceSplitter.SplitAsync(text, cancellationToken).GetAsyncEnumerator(cancellationToken);
    private readonly StringBuilder _soFar = new();

    /// <summary>The next piece; null at the end.</summary>
    public async ValueTask<string?> NextAsync()
    {
        if (!await _pieces.MoveNextAsync())
        {
            return null;
        }

        _soFar.Append(_soFar.Length > 0 ? " " : "").Append(_pieces.Current);
        return _pieces.Current;
    }

    /// <summary>Waits for the end, and gives everything, what was read before included.</summary>
    public async ValueTask<string> AllAsync()
    {
        while (await NextAsync() is not null)
        {
        }

        return _soFar.ToString();
    }

    public ValueTask DisposeAsync() => _pieces.DisposeAsync();
}
