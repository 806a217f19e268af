using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>Which words were heard, as far as can be known while the sound is still being made.</summary>
public sealed class PlayedTextTests
{
    private const string Twenty = "one two six ten four";

    private readonly PlayedText _played = new();

    [Fact]
    public void After_WholePieceMade_GoesByItsLength()
    {
        Add(Twenty, seconds: 1, madeSeconds: 4);

        Assert.Equal("one two", _played.After(TimeSpan.FromSeconds(1.6)));
    }

    [Fact]
    public void After_PieceStillBeingMade_ClaimsNoMoreThanASlowVoiceHasSaid()
    {
        Add(Twenty, seconds: 0.6);

        Assert.Equal("one", _played.After(TimeSpan.FromSeconds(0.4)));
    }

    [Fact]
    public void After_PieceStillBeingMade_GoesByThePaceOfThoseBefore()
    {
        Add(Twenty, seconds: 2, madeSeconds: 2);
        Add("four ten six two one", seconds: 1.2);

        Assert.Equal($"{Twenty} four ten", _played.After(TimeSpan.FromSeconds(2.9)));
    }

    private void Add(string text, double seconds, double? madeSeconds = null)
    {
        var piece = new SpokenPiece(text) { Length = madeSeconds is { } made ? TimeSpan.FromSeconds(made) : null };
        _played.Add(new PcmChunk(new byte[(int)(seconds * 2_000)], 1_000) { Begins = piece });
    }
}
