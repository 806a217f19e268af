using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>A timed word as stored, in whole milliseconds on the answer's clock.</summary>
public sealed record StoredWord(string Text, int StartMs, int EndMs, double? Confidence)
{
    /// <summary>More words than the longest answer has; with <see cref="InterviewLimits.MaxAnswerCharacters"/> it bounds the column to about a megabyte.</summary>
    public const int MaxWords = 10_000;

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(1);

    /// <summary>What is to be stored of the words: as many from the start as fit, plain text, numbers that mean something.</summary>
    public static IReadOnlyList<StoredWord> Of(IReadOnlyList<TimedWord> words)
    {
        var stored = new List<StoredWord>(Math.Min(words.Count, MaxWords));
        var characters = 0;
        foreach (var word in words.Take(MaxWords))
        {
            var text = PlainText.Clean(word.Text, InterviewLimits.MaxAnswerCharacters);
            characters += text.Length;
            if (characters > InterviewLimits.MaxAnswerCharacters)
            {
                break;
            }

            var start = Milliseconds(word.Start);
            stored.Add(new StoredWord(text, start, Math.Max(start, Milliseconds(word.End)), word.Confidence is >= 0 and <= 1 and var sure ? Math.Round(sure, 3) : null));
        }

        return stored;
    }

    public TimedWord ToTimedWord() => new(Text, TimeSpan.FromMilliseconds(StartMs), TimeSpan.FromMilliseconds(EndMs), Confidence);

    private static int Milliseconds(TimeSpan time) => (int)Math.Round(Math.Clamp(time.TotalMilliseconds, -Farthest.TotalMilliseconds, Farthest.TotalMilliseconds));
}
