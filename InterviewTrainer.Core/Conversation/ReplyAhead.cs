using System.Text.RegularExpressions;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Conversation;

/// <summary>A reply to words that may not be the whole answer yet. When the person goes on it is dropped, and never said.</summary>
internal sealed partial class ReplyAhead : IDisposable
{
    private readonly string _words;
    private readonly CancellationTokenSource _cancellation;
    private readonly Task<InterviewerMove> _move;

    /// <param name="words">What it is about.</param>
    /// <param name="move">The reply that is being made.</param>
    /// <param name="cancellation">Stops the making; this owns it.</param>
    /// <param name="early">What of it is known before.</param>
    public ReplyAhead(string words, ValueTask<InterviewerMove> move, CancellationTokenSource cancellation, EarlyLine early)
    {
        (_words, _move, _cancellation, Early) = (Plain(words), move.AsTask(), cancellation, early);
    }

    public EarlyLine Early { get; }

    public ValueTask<InterviewerMove> Move => new(_move);

    /// <summary>Whether <paramref name="words"/> are the same but for marks and capitals, which a recogniser changes in the end.</summary>
    public bool IsAbout(string words) => Plain(words) == _words;

    public void Dispose()
    {
        _ = LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        await _cancellation.CancelAsync();
        await ((Task)_move).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _cancellation.Dispose();
    }

    private static string Plain(string words) => Marks().Replace(words.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}']+")]
    private static partial Regex Marks();
}
