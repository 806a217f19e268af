using System.Text;
using System.Text.Json;

namespace InterviewTrainer.Core.Engines.Onnx.Sentences;

/// <summary>
/// Parts a text into the pieces of a unigram vocabulary so that their log-probabilities sum to the most (SentencePiece; Kudo 2018). Thread-safe.
/// </summary>
internal sealed class SentencePieces
{
    private const char Space = '\u2581';

    /// <summary>Piece 0 stands for what the vocabulary lacks; the first six are no text.</summary>
    private const int Reserved = 6;

    private readonly Dictionary<string, (float Score, int Id)>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private readonly int _longest;

    private SentencePieces(Dictionary<string, (float Score, int Id)> pieces)
    {
        _pieces = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = pieces.Keys.Max(piece => piece.Length);
    }

    /// <param name="path">A JSON list of pairs: piece and log-probability, or null for a few marks that are always pieces.</param>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static SentencePieces Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var pieces = new Dictionary<string, (float Score, int Id)>(StringComparer.Ordinal);
            var id = 0;
            foreach (var pair in document.RootElement.EnumerateArray())
            {
                if (id >= Reserved)
                {
                    pieces[pair[0].GetString() ?? ""] = (pair[1].ValueKind == JsonValueKind.Null ? 0 : pair[1].GetSingle(), id);
                }

                id++;
            }

            return pieces.Count > 0 ? new SentencePieces(pieces) : throw new InvalidDataException("The vocabulary is empty.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("The vocabulary is not a list of pieces.", exception);
        }
    }

    /// <summary>The pieces' identifiers, at most <paramref name="limit"/> of the first.</summary>
    public IReadOnlyList<long> Encode(string text, int limit)
    {
        var line = Space + text.Normalize(NormalizationForm.FormKC).Replace(' ', Space);
        var best = new float[line.Length + 1];
        var last = new (int Length, int Id)[line.Length + 1];
        Array.Fill(best, float.NegativeInfinity, 1, line.Length);
        for (var start = 0; start < line.Length; start++)
        {
            // A character that begins no piece is unknown; a path through it costs nothing, as in the model's own reading.
            var known = false;
            for (var length = 1; length <= Math.Min(_longest, line.Length - start); length++)
            {
                if (_pieces.TryGetValue(line.AsSpan(start, length), out var piece))
                {
                    known = true;
                    Reach(start, length, piece.Score, piece.Id);
                }
            }

            if (!known)
            {
                Reach(start, 1, 0, 0);
            }
        }

        return Pieces(last, limit);

        void Reach(int start, int length, float score, int id)
        {
            if (best[start] + score >= best[start + length])
            {
                best[start + length] = best[start] + score;
                last[start + length] = (length, id);
            }
        }
    }

    private static List<long> Pieces((int Length, int Id)[] last, int limit)
    {
        var pieces = new List<long>();
        for (var end = last.Length - 1; end > 0; end -= Math.Max(1, last[end].Length))
        {
            if (!(last[end].Id == 0 && pieces is [.., 0]))
            {
                pieces.Add(last[end].Id);
            }
        }

        pieces.Reverse();
        return pieces.Count <= limit ? pieces : pieces[..limit];
    }
}
