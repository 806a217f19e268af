using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Transcription;

public sealed class InventedTextTests
{
    private readonly InventedText _invented = new(new StreamingOptions());
    private readonly short[] _speech = TestSound.Tone(4, 180, 0.2);

    [Theory]
    [InlineData(0.45, "I did it")]
    [InlineData(0.46, "")]
    [InlineData(null, "I did it")]
    public void Sift_NoSpeech_DropsWhatIsLikelierNobody(double? noSpeech, string expected) =>
        Assert.Equal(expected, Sift(new TranscribedSegment("I did it", TimeSpan.Zero, TimeSpan.FromSeconds(2), 0.9, noSpeech)));

    [Theory]
    [InlineData(0.49, "")]
    [InlineData(0.5, "I did it")]
    public void Sift_HumanVoice_HasToBeThere(double humanVoice, string expected) =>
        Assert.Equal(expected, Text(_invented.Sift(new Core.Transcription.Transcription("I did it", [], []) { HumanVoice = humanVoice }, _speech, default)));

    [Fact]
    public void Sift_SegmentOverSilence_IsDroppedWithItsWords()
    {
        short[] sound = [.. TestSound.Tone(2, 180, 0.2), .. TestSound.Silence(3)];
        var heard = new Core.Transcription.Transcription(
            "I did it Thanks",
            [new("I did it", TimeSpan.Zero, TimeSpan.FromSeconds(2), null, null), new("Thanks", TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4), null, null)],
            [Word("I", 0), Word("did", 0.5), Word("it", 1), Word("Thanks", 3.2)]);

        Assert.Equal("I did it", Text(_invented.Sift(heard, sound, default)));
        Assert.Equal("I did it", Text(_invented.Sift(heard with { Words = [] }, sound, default)));
    }

    [Fact]
    public void Sift_SegmentBehindTheSound_IsDropped() =>
        Assert.Equal("", Sift(new TranscribedSegment("Goodbye", TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6), 0.9, 0)));

    [Theory]
    [InlineData("[BLANK_AUDIO]")]
    [InlineData("(applause)")]
    [InlineData("♪ la la la ♪")]
    [InlineData(" *coughs* ")]
    public void Sift_NoteAboutTheSound_IsNoSpeech(string text) => Assert.Equal("", Sift(new TranscribedSegment(text, TimeSpan.Zero, TimeSpan.FromSeconds(2), 0.9, 0)));

    [Fact]
    public void Sift_MoreThanAnyoneCanSay_IsDropped()
    {
        var half = TestSound.Tone(0.5, 180, 0.2);

        Assert.Equal("", Text(_invented.Sift(Said("Thank you very much for watching this."), half, default)));
        Assert.Equal("Yes, certainly.", Text(_invented.Sift(Said("Yes, certainly."), half, default)));
        Assert.Equal("", Text(_invented.Sift(Said(new string('a', 100_000)), _speech, default)));
    }

    [Fact]
    public void Sift_Loop_IsCutToItsFirstRound()
    {
        Assert.Equal("I went to the shop and", Sift(Segment("I went to the I went to the I went to the shop and")));
        Assert.Equal("so", Sift(Segment("so so so so so so")));
        Assert.Equal("No, no, no, I did", Sift(Segment("No, no, no, I did")));
    }

    [Fact]
    public void Sift_SegmentTimes_AreSharedOutAndMarkedAsReckoned()
    {
        var words = _invented.Sift(new Core.Transcription.Transcription("", [new("ab cd", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 0.4, 0)], []), _speech, TimeSpan.FromSeconds(10));

        Assert.Equal([11, 11.5], words.Select(word => word.Start.TotalSeconds));
        Assert.All(words, word => Assert.Equal((false, 0.4), (word.IsTimed, word.Confidence)));
    }

    [Fact]
    public void Sift_HostileTimes_StayWithinTheSound()
    {
        var heard = new Core.Transcription.Transcription("a b", [], [new("a", TimeSpan.MinValue, TimeSpan.MaxValue, 2), new("b", TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1), null)]);

        var words = _invented.Sift(heard, _speech, default);

        Assert.Equal([(0.0, 4.0), (3.0, 3.0)], words.Select(word => (word.Start.TotalSeconds, word.End.TotalSeconds)));
    }

    [Fact]
    public void Join_JapaneseCharacters_NeedNoSpaces()
    {
        Assert.Equal(["私", "は", "Alan", "です。"], WordText.Split("私は Alan です。") is var words ? [.. words.Take(3), string.Concat(words.Skip(3))] : []);
        Assert.Equal("私は Alan です。", WordText.Join(WordText.Split("私は Alan です。")));
    }

    private string Sift(TranscribedSegment segment) => Text(_invented.Sift(new Core.Transcription.Transcription(segment.Text, [segment], []), _speech, default));

    private static TranscribedSegment Segment(string text) => new(text, TimeSpan.Zero, TimeSpan.FromSeconds(4), 0.9, 0);

    private static Core.Transcription.Transcription Said(string text) => new(text, [], []);

    private static TimedWord Word(string text, double at) => new(text, TimeSpan.FromSeconds(at), TimeSpan.FromSeconds(at + 0.4), 0.9);

    private static string Text(IEnumerable<HypothesisWord> words) => string.Join(' ', words.Select(word => word.Text));
}
