using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Shared;

public sealed class TranscriptModelTests
{
    [Fact]
    public void Cut_FillersAndUnsureWords_AreMarkedWithoutTheirPunctuation()
    {
        var pieces = Cut(
            "So, um, I moved it, you know, there.",
            [("So,", 0.9), ("um,", 0.3), ("I", 0.9), ("moved", 0.2), ("it,", null), ("you", 0.9), ("know,", 0.1), ("there.", 0.5)],
            new FillerSpan(FillerKind.Hesitation, 1, 1, 0, 0),
            new FillerSpan(FillerKind.Discourse, 5, 6, 0, 0));

        Assert.Equal(
            [("um", TranscriptMark.Hesitation), ("moved", TranscriptMark.Unsure), ("you know", TranscriptMark.Filler)],
            pieces.Where(piece => piece.Mark != TranscriptMark.None).Select(piece => (piece.Text, piece.Mark)));
    }

    [Fact]
    public void Cut_WordInsideAnother_IsNotMarked()
    {
        var pieces = Cut("A banana and a plan.", [("an", 0.1), ("a", 0.1)]);

        Assert.Equal([("A banana and ", TranscriptMark.None), ("a", TranscriptMark.Unsure), (" plan.", TranscriptMark.None)], pieces.Select(piece => (piece.Text, piece.Mark)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cut_AnyWords_GivesTheTextBack(int seed)
    {
        var random = new Random(seed);
        string[] vocabulary = ["um,", "like,", "the", "größe", "数字", "👍", "a", "\n", "  ", "…", "it's", "", "\uD83D"];
        string Pick() => vocabulary[random.Next(vocabulary.Length)];
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(_ => Pick()));
        var words = Enumerable.Range(0, 150).Select(_ => (Pick(), (double?)random.NextDouble())).ToArray();
        var fillers = Enumerable.Range(0, 40).Select(_ => random.Next(200)).Select(at => new FillerSpan(FillerKind.Discourse, Math.Min(at, 149), at, 0, 0)).ToArray();

        var pieces = Cut(text, words, fillers);

        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Text)));
        Assert.All(pieces, piece => Assert.NotEmpty(piece.Text));
        Assert.Contains(pieces, piece => piece.Mark == TranscriptMark.Unsure);
    }

    [Fact]
    public void Cut_NothingTimed_IsOnePiece() => Assert.Equal([new TranscriptPiece("Typed words.", TranscriptMark.None)], Cut("Typed words.", []));

    [Fact]
    public void Cut_SpansThatOverlap_GiveEachPlaceItsMarks()
    {
        var pieces = TranscriptModel.Cut(
            "I um maybe fixed it.",
            [new TimedWord("um", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2), 0.9)],
            [],
            [new MarkedSpan(0, 19, TranscriptMark.Strong), new MarkedSpan(2, 4, TranscriptMark.Filler), new MarkedSpan(5, 10, TranscriptMark.Hedge), new MarkedSpan(11, 16, TranscriptMark.Weak), new MarkedSpan(15, 99, TranscriptMark.Weak)]);

        Assert.Equal(
            [
                ("I ", TranscriptMark.Strong), ("um", TranscriptMark.Strong | TranscriptMark.Filler), (" ", TranscriptMark.Strong), ("maybe", TranscriptMark.Strong | TranscriptMark.Hedge),
                (" ", TranscriptMark.Strong), ("fixed", TranscriptMark.Weak), (" it", TranscriptMark.Strong), (".", TranscriptMark.None),
            ],
            pieces.Select(piece => (piece.Text, piece.Mark)));
        Assert.Equal([new TimedPart("um", 1_000)], pieces[1].Parts);
        Assert.Empty(pieces[0].Parts);
    }

    private static IReadOnlyList<TranscriptPiece> Cut(string text, (string Text, double? Confidence)[] words, params FillerSpan[] fillers) => TranscriptModel.Cut(
        text, [.. words.Select(word => new TimedWord(word.Text, TimeSpan.Zero, TimeSpan.Zero, word.Confidence))], fillers, []);
}
