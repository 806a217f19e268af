using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>An utterance as the loudspeaker knows it: what was handed over, and what of it was really played.</summary>
/// <param name="number">The room's number for it.</param>
/// <param name="begunAt">UTC.</param>
/// <param name="wordsPerSecond">How fast the browser's own voice speaks; null for sound.</param>
internal sealed class PlayedUtterance(int number, DateTime begunAt, double? wordsPerSecond = null)
{
    private readonly List<(string Text, TimeSpan Start)> _pieces = [];

    public int Number => number;

    public DateTime BegunAt => begunAt;

    public TimeSpan Length { get; private set; }

    public TimeSpan Played { get; private set; }

    /// <summary>All of it was handed over.</summary>
    public bool IsComplete { get; set; }

    public bool IsHeld { get; set; }

    /// <summary>Played to its end, or silenced.</summary>
    public bool IsOver { get; set; }

    /// <summary>When it was silenced before its end; null where it was not.</summary>
    public DateTime? CutAt { get; set; }

    public string Text => string.Join(' ', _pieces.Select(piece => piece.Text));

    public void Add(PcmChunk chunk)
    {
        if (chunk.Begins is { } piece)
        {
            _pieces.Add((piece.Text, Length));
        }

        Length += chunk.Duration;
    }

    public void Speak(string text)
    {
        _pieces.Add((text, TimeSpan.Zero));
        Length = TimeSpan.FromSeconds(text.Split(' ').Length / wordsPerSecond!.Value);
        IsComplete = true;
    }

    public void Play(TimeSpan by) => Played = Played + by < Length ? Played + by : Length;

    /// <summary>Words of which something was played, and words that were played whole: the truth lies in between.</summary>
    public (int Begun, int Whole) Heard()
    {
        if (wordsPerSecond is { } pace)
        {
            return ((int)Math.Ceiling(Played.TotalSeconds * pace), (int)(Played.TotalSeconds * pace));
        }

        var (begun, whole) = (0, 0);
        foreach (var (text, start) in _pieces)
        {
            var letters = (Played - start) / SimulatedVoice.Letter;
            var from = 0;
            foreach (var word in text.Split(' '))
            {
                begun += from < letters + 1 && letters > 0 ? 1 : 0;
                whole += from + word.Length <= letters ? 1 : 0;
                from += word.Length + 1;
            }
        }

        return (begun, whole);
    }

    public string[] Words => Text.Split(' ');
}
