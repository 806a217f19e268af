using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class AudioCacheTests
{
    private const int RateHz = 16_000;
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);

    [Fact]
    public void Find_WhatWasKept_OnlyForTheSameEngineVoiceAndText()
    {
        var cache = new AudioCache(1);
        cache.Keep("a", Voice, "text", Speech(1));

        Assert.NotNull(cache.Find("a", Voice with { Name = null }, "text"));
        Assert.Null(cache.Find("b", Voice, "text"));
        Assert.Null(cache.Find("a", Voice with { Rate = 1.1 }, "text"));
        Assert.Null(cache.Find("a", Voice with { Name = "af_heart" }, "text"));
        Assert.Null(cache.Find("a", Voice, "Text"));
    }

    [Fact]
    public void Keep_BeyondTheLimit_DropsWhatWasNotUsedForTheLongestTime()
    {
        var cache = new AudioCache(1);
        foreach (var text in new[] { "one", "two", "three" })
        {
            cache.Keep("a", Voice, text, Speech(10)); // 320,000 bytes each.
        }

        Assert.NotNull(cache.Find("a", Voice, "one"));
        cache.Keep("a", Voice, "four", Speech(10));

        Assert.NotNull(cache.Find("a", Voice, "one"));
        Assert.Null(cache.Find("a", Voice, "two"));
        Assert.NotNull(cache.Find("a", Voice, "three"));
        Assert.NotNull(cache.Find("a", Voice, "four"));
        Assert.InRange(cache.Bytes, 960_000, cache.LimitBytes);
    }

    [Fact]
    public void Keep_TheSameAgain_CountsOnce()
    {
        var cache = new AudioCache(1);
        cache.Keep("a", Voice, "one", Speech(10));
        var bytes = cache.Bytes;

        cache.Keep("a", Voice, "one", Speech(10));

        Assert.Equal(bytes, cache.Bytes);
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 40)]
    public void Keep_LargerThanEverything_KeepsNothingAndDropsNothing(int limitMb, double seconds)
    {
        var cache = new AudioCache(limitMb);
        cache.Keep("a", Voice, "small", Speech(0.01));
        var bytes = cache.Bytes;

        cache.Keep("a", Voice, "large", Speech(seconds));

        Assert.Null(cache.Find("a", Voice, "large"));
        Assert.Equal(bytes, cache.Bytes);
        cache.Clear();
        Assert.Equal(0, cache.Bytes);
        Assert.Null(cache.Find("a", Voice, "small"));
    }

    [Fact]
    public void Keep_FromManyThreads_StaysWithinTheLimit()
    {
        var cache = new AudioCache(1);
        var speech = Speech(3);

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            cache.Keep("a", Voice, $"{i % 20}", speech);
            cache.Find("a", Voice, $"{i % 7}");
        });

        Assert.InRange(cache.Bytes, 1, cache.LimitBytes);
    }

    private static PcmChunk Speech(double seconds) => CuedSynthesizer.Speech(seconds, RateHz);
}
