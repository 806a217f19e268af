using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Which words of an utterance were heard after how much of its sound: piece by piece as it was handed to the room, and within a piece in proportion to its
/// letters, for no engine says where in its sound a word is. A piece that is still being made is reckoned by the pace of those before. Thread-safe.
/// </summary>
/// <param name="onFirst">Called with the first sound; null where nobody wants to know.</param>
internal sealed class PlayedText(Action? onFirst = null)
{
    /// <summary>Of a letter, while no piece is known; slow, for what is reckoned may have been heard, and what is kept must have been.</summary>
    private static readonly TimeSpan SlowLetter = TimeSpan.FromMilliseconds(75);

    private readonly Lock _gate = new();
    private readonly List<(SpokenPiece Piece, TimeSpan Start)> _pieces = [];
    private TimeSpan _length;

    /// <summary>Sound follows what was handed over so far.</summary>
    public void Add(PcmChunk chunk)
    {
        lock (_gate)
        {
            if (_length == TimeSpan.Zero)
            {
                onFirst?.Invoke();
            }

            if (chunk.Begins is { } piece)
            {
                _pieces.Add((piece, _length));
            }

            _length += chunk.Duration;
        }
    }

    /// <summary>How much sound was handed over.</summary>
    public TimeSpan Length
    {
        get
        {
            lock (_gate)
            {
                return _length;
            }
        }
    }

    /// <summary>The words that were heard, whole ones only, when so much was played.</summary>
    public string After(TimeSpan played)
    {
        lock (_gate)
        {
            var heard = _pieces.Where(begun => begun.Start < played).ToList();
            if (heard.Count == 0)
            {
                return "";
            }

            var (piece, start) = heard[^1];
            var end = heard.Count < _pieces.Count ? _pieces[heard.Count].Start : start + LastPiece(piece, start);
            var share = end > start ? Math.Clamp((played - start) / (end - start), 0, 1) : 1;
            return string.Join(' ', [.. heard[..^1].Select(before => before.Piece.Text), Words(piece.Text, (int)Math.Round(share * piece.Text.Length))]).Trim();
        }
    }

    private TimeSpan LastPiece(SpokenPiece piece, TimeSpan start)
    {
        if (piece.Length is { } known)
        {
            return known;
        }

        var letters = _pieces[..^1].Sum(before => before.Piece.Text.Length);
        var reckoned = piece.Text.Length * (letters > 0 ? start / letters : SlowLetter);
        return reckoned > _length - start ? reckoned : _length - start;
    }

    private static string Words(string text, int letters) =>
        letters >= text.Length ? text : letters <= 0 ? "" : text[..(text.LastIndexOf(' ', letters - 1, letters) is >= 0 and var space ? space : 0)];
}
