using InterviewTrainer.EngineHost.Language.Text;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Text;

public sealed class ThinkingFilterTests
{
    [Theory]
    [InlineData("Hello there.", "", "Hello there.")]
    [InlineData("<think>\nhm\n</think>\n\nHello.", "hm\n", "Hello.")]
    [InlineData("<think></think>Hello.", "", "Hello.")]
    [InlineData("\n <think>a</think> b", "a", "b")]
    [InlineData("a <think>b</think> c <think>d</think>e", "bd", "a c e")]
    [InlineData("<think>a<think>b</think>c", "ab", "c")]
    [InlineData("<think>never closed", "never closed", "")]
    [InlineData("never opened</think> but closed", "", "never openedbut closed")]
    [InlineData("<think>a</think>b</think>c", "a", "bc")]
    [InlineData("1 < 2, <thin, </thinking, <<think>x</think>", "x", "1 < 2, <thin, </thinking, <")]
    [InlineData("cut <thi", "", "cut <thi")]
    [InlineData("<think>cut </thin", "cut </thin", "")]
    [InlineData(" \n ", "", "")]
    public void Push_TextCutAnywhere_PartsReasoningFromContent(string text, string reasoning, string content) =>
        ExpectForAllCuts(text, new ThinkingPiece(reasoning, content), keepReasoning: true, startsInside: false);

    [Theory]
    [InlineData("hm</think>\nHello.", "hm", "Hello.")]
    [InlineData("<think>hm</think>Hello.", "hm", "Hello.")]
    [InlineData("never closed", "never closed", "")]
    public void Push_PromptOpenedTheTag_BeginsWithReasoning(string text, string reasoning, string content) =>
        ExpectForAllCuts(text, new ThinkingPiece(reasoning, content), keepReasoning: true, startsInside: true);

    [Fact]
    public void Push_ReasoningNotKept_DropsIt() =>
        ExpectForAllCuts("<think>secret</think>Hello.", new ThinkingPiece("", "Hello."), keepReasoning: false, startsInside: false);

    [Fact]
    public void Push_WhatMayBecomeATag_IsHeld()
    {
        var filter = new ThinkingFilter(keepReasoning: true);

        Assert.Equal(new ThinkingPiece("", "a "), filter.Push("a <th"));
        Assert.Equal(new ThinkingPiece("", "<the"), filter.Push("e"));
        Assert.Equal(new ThinkingPiece("", ""), filter.Finish());
    }

    private static void ExpectForAllCuts(string text, ThinkingPiece expected, bool keepReasoning, bool startsInside)
    {
        foreach (var pieces in Cuts.Of(text.ToCharArray()))
        {
            var filter = new ThinkingFilter(keepReasoning, startsInside);
            List<ThinkingPiece> parts = [.. pieces.Select(piece => filter.Push(new string(piece))), filter.Finish()];

            Assert.Equal(expected, new ThinkingPiece(string.Concat(parts.Select(part => part.Reasoning)), string.Concat(parts.Select(part => part.Content))));
        }
    }
}
