using InterviewTrainer.Core.Interviewing.ModelLed;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.ModelLed;

public sealed class EarlyAcknowledgementTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(500)]
    public void Add_InPiecesOfAnySize_TellsItOnceAndBeforeTheEnd(int size)
    {
        const string Reply = """{ "acknowledgement": "A \"queue\", then.", "next": {"decision": "next_topic", "reason": "Enough."}}""";
        var early = new EarlyAcknowledgement();

        var told = Enumerable.Range(0, (Reply.Length + size - 1) / size).Select(part => early.Add(Reply.Substring(part * size, Math.Min(size, Reply.Length - (part * size))))).ToList();

        Assert.Equal("A \"queue\", then.", Assert.Single(told, line => line is not null));
    }

    [Theory]
    [InlineData("""{"next":{"decision":"next_topic"},"acknowledgement":"Late."}""")]
    [InlineData("""{"acknowledgement":"","next":{}}""")]
    [InlineData("""{"acknowledgement":"Why though?","next":{}}""")]
    [InlineData("""{"acknowledgement":"bad \q escape","next":{}}""")]
    [InlineData("Here is JSON: {\"acknowledgement\":\"Right.\",")]
    public void Add_WithoutOneThatCanBeSaid_TellsNothing(string reply) => Assert.Null(new EarlyAcknowledgement().Add(reply));
}
