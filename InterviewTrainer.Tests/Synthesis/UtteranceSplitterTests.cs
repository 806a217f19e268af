using InterviewTrainer.Core.Synthesis;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class UtteranceSplitterTests
{
    private const string Long =
        "Thank you for that, it gives me a clear picture of how you worked with the other team. I would now like to hear about e.g. a deadline that "
        + "slipped: what did you do, and whom did you tell? Take 1,000 seconds if you need them… “Really?” Yes. (It is fine.)\nNow\r\nthen";

    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" \n ", new string[0])]
    [InlineData("One.", new[] { "One." })]
    [InlineData("Thank you. What was your part in that?", new[] { "Thank you.", "What was your part in that?" })]
    [InlineData("It took 3.5 days. Then what?", new[] { "It took 3.5 days.", "Then what?" })]
    [InlineData("Ask Dr. Lee, e.g. Monday. Fine.", new[] { "Ask Dr. Lee, e.g. Monday.", "Fine." })]
    [InlineData("She said “no.” Then she left.", new[] { "She said “no.”", "Then she left." })]
    [InlineData("no capitals. here either", new[] { "no capitals. here either" })]
    [InlineData("No. I ask here. See No. 5 again.", new[] { "No.", "I ask here.", "See No. 5 again." })]
    [InlineData("one line\nanother\n\n- and a third", new[] { "one line", "another", "- and a third" })]
    [InlineData("Well.\n***\nGo on.", new[] { "Well.", "Go on." })]
    public void Split_Text_CutsAtSentenceEnds(string text, string[] pieces) => Assert.Equal(pieces, UtteranceSplitter.Split(text));

    [Theory]
    [InlineData("Tell me about a decision that you regret, and what you would do differently now.", "Tell me about a decision that you regret,")]
    [InlineData("Let us stay with that project a little: how did you find out what went wrong?", "Let us stay with that project a little:")]
    [InlineData("I would like to hear more — in your own words — about what happened next.", "I would like to hear more —")]
    [InlineData("Think of the last time you changed your mind because somebody showed you a number.", "Think of the last time you changed your mind")]
    [InlineData("Well, tell me about a time when you had to say no to somebody senior.", "Well, tell me about a time")]
    public void Split_LongFirstSentence_IsBegunWithItsFirstClause(string text, string clause) =>
        Assert.Equal([clause, text[(clause.Length + 1)..]], UtteranceSplitter.Split(text));

    [Theory]
    [InlineData("What was your own part in that, and theirs?")]
    [InlineData("Tell me about the customer you helped on the last day, and why.")]
    [InlineData("Which of the figures 10, 20, 30 and 40 did you report to them that day?")]
    [InlineData("Take the numbers 1,000 and 2,500 that you gave me before as an example here.")]
    [InlineData("You spoke of some tools e.g., those for testing that your team has built itself.")]
    [InlineData("She answered “never, as long as I am the one who decides” to your proposal.")]
    [InlineData("Your note says \"in the end, it was me who had to decide\" about that day.")]
    [InlineData("That was a well-known and much-loved product with a rather slow user interface behind.")]
    [InlineData("The meeting at 10:30 and the one on 3–5 May were about the very same thing.")]
    public void Split_WhereNobodyWouldPause_IsOnePiece(string text) => Assert.Equal([text], UtteranceSplitter.Split(text));

    [Fact]
    public void Split_ALaterSentence_IsNotCutIntoClauses() =>
        Assert.Equal(2, UtteranceSplitter.Split("I see. Tell me about a decision that you regret, and what you would do differently now.").Count);

    [Fact]
    public void Split_EndlessSentence_StaysWithinTheLongestPieceAndLosesNothing()
    {
        var words = string.Join(' ', Enumerable.Range(0, 500).Select(i => i % 7 == 6 ? $"word{i}," : $"word{i}"));
        var pieces = UtteranceSplitter.Split(words);

        Assert.Equal(words, string.Join(' ', pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, UtteranceSplitter.MaxPieceCharacters));
        Assert.All(pieces.SkipLast(1), piece => Assert.EndsWith(",", piece, StringComparison.Ordinal));
    }

    [Fact]
    public void Split_AWordWithoutEnd_IsCutBetweenCharacters()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 400));
        var pieces = UtteranceSplitter.Split(text);

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.False(char.IsHighSurrogate(piece[^1])));
    }

    [Fact]
    public async Task SplitAsync_HoweverTheTextArrives_GivesTheSamePieces()
    {
        foreach (var text in new[] { Long, string.Concat(Enumerable.Repeat(Long, 5)), new string('y', 700) + ". And on.", "What did you do there, and why?" })
        {
            var expected = UtteranceSplitter.Split(text);
            for (var seed = 0; seed < 40; seed++)
            {
                var pieces = await UtteranceSplitter.SplitAsync(Bits(text, new Random(seed)), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
                Assert.Equal(expected, pieces);
            }
        }
    }

    [Fact]
    public void Add_WordByWord_GivesEachPieceAsSoonAsItIsComplete()
    {
        var splitter = new UtteranceSplitter();

        Assert.Empty(splitter.Add("Tell me about a decision that you regret, and what you "));
        Assert.Equal(["Tell me about a decision that you regret,"], splitter.Add("would "));
        Assert.Empty(splitter.Add("change. "));
        Assert.Equal(["and what you would change."], splitter.Add("T"));
        Assert.Equal(["Take your time."], [.. splitter.Add("ake your time."), .. splitter.Finish()]);
        Assert.Empty(splitter.Finish());
    }

    private static async IAsyncEnumerable<string> Bits(string text, Random random)
    {
        await Task.CompletedTask;
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(random.Next(0, 1 + random.Next(1, 60)), text.Length - at);
            yield return text.Substring(at, length);
            at += length;
        }
    }
}
