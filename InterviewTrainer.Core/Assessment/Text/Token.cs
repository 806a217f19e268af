using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Text;

/// <summary>A word of an answer.</summary>
/// <param name="Word">In lower case, apostrophes straight.</param>
/// <param name="Start">First character in the text, UTF-16.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Stop">The punctuation behind it.</param>
/// <param name="IsCapital">Written with a capital first, or with capitals inside.</param>
internal readonly record struct Token(string Word, int Start, int End, Stop Stop, bool IsCapital)
{
    public bool HasDigit => Word.Any(char.IsDigit);
}
