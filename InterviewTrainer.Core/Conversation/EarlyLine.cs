namespace InterviewTrainer.Core.Conversation;

/// <summary>Words that are known before the reply that they lead to: held until that reply is waited for, then said at once. Thread-safe.</summary>
/// <param name="say">Says them; called at most once, outside the lock of this.</param>
internal sealed class EarlyLine(Action<EarlyLine, string> say)
{
    private readonly Lock _gate = new();
    private string? _line;
    private bool _isWanted;
    private bool _said;

    /// <summary>The interviewer knows what to say first.</summary>
    public void Known(string line) => Change(() => _line ??= line);

    /// <summary>The person is done: it may be said.</summary>
    public void Wanted() => Change(() => _isWanted = true);

    private void Change(Action change)
    {
        string? line = null;
        lock (_gate)
        {
            change();
            if (_isWanted && !_said && _line is not null)
            {
                (_said, line) = (true, _line);
            }
        }

        if (line is not null)
        {
            say(this, line);
        }
    }
}
