namespace InterviewTrainer.Core.Signals.Words;

/// <summary>The punctuation behind a word, as far as it tells clauses.</summary>
internal enum Stop
{
    /// <summary>None, or a mark of hesitation (an ellipsis, a cut-off word).</summary>
    None,

    /// <summary>Borders a clause, or sets an "um" off.</summary>
    Comma,

    /// <summary>Ends a clause, whatever stands beside it.</summary>
    Full,
}
