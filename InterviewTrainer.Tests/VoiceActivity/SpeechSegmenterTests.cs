using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.VoiceActivity;

public sealed class SpeechSegmenterTests
{
    private const int Window = 512;

    [Fact]
    public void Process_SpeechThenSilence_ReportsStartAndEnd()
    {
        var boundaries = Run(Windows((10, 0f), (20, 0.9f), (20, 0f)), LoudBetween(10, 30));

        Assert.Collection(
            boundaries,
            start => Assert.InRange(Assert.IsType<SpeechBoundary.Started>(start).Sample, (10 * Window) - 800, 10 * Window),
            end => Assert.InRange(Assert.IsType<SpeechBoundary.Ended>(end).Sample, (30 * Window) - 160, 30 * Window));
    }

    [Fact]
    public void Process_OneLoudWindow_IsNoSpeech() =>
        Assert.Empty(Run(Windows((10, 0f), (3, 0.9f), (20, 0f)), LoudBetween(10, 13)));

    [Fact]
    public void Process_ProbabilityBetweenTheThresholds_GoesOnButDoesNotBegin()
    {
        Assert.Empty(Run(Windows((10, 0f), (30, 0.4f)), LoudBetween(10, 40)));

        var boundaries = Run(Windows((10, 0f), (4, 0.6f), (30, 0.4f)), LoudBetween(10, 44));
        Assert.Equal(44 * Window, Assert.IsType<SpeechBoundary.Ended>(boundaries[^1]).Sample);
    }

    [Theory]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    public void Process_GapInSpeech_SplitsItOnlyWhenLongEnough(int gapWindows, int expectedBoundaries)
    {
        var boundaries = Run(Windows((10, 0f), (10, 0.9f), (gapWindows, 0f), (10, 0.9f), (20, 0f)), LoudBetween(10, 30 + gapWindows));

        Assert.Equal(expectedBoundaries, boundaries.Count);
    }

    [Fact]
    public void Process_ProbabilityLagsBehindTheSound_TheSoundGivesTheBounds()
    {
        // The sound lasts from window 14 to 26; the detector says 17 to 30.
        var boundaries = Run(Windows((17, 0f), (13, 0.9f), (20, 0f)), LoudBetween(14, 26));

        var padding = 16 * 40;
        Assert.InRange(boundaries[0].Sample, (14 * Window) - padding - 160, 14 * Window);
        Assert.InRange(boundaries[1].Sample, 26 * Window, (26 * Window) + padding + 160);
    }

    [Fact]
    public void Process_LoudNoiseThroughout_KeepsTheDetectorsBounds()
    {
        var boundaries = Run(Windows((10, 0f), (20, 0.9f), (20, 0f)), TestSound.Noise(3, 0.3));

        Assert.InRange(boundaries[0].Sample, 6 * Window, 10 * Window);
        Assert.Equal(30 * Window, boundaries[1].Sample);
    }

    [Fact]
    public void Finish_InSpeech_EndsItAtTheStreamsEnd()
    {
        using var detector = new ScriptedVoiceActivityDetector(Windows((10, 0f), (20, 0.9f)));
        var segmenter = new SpeechSegmenter(detector);
        var boundaries = new List<SpeechBoundary>();

        segmenter.Process(LoudBetween(10, 30).AsSpan(0, 30 * Window), boundaries.Add);
        Assert.True(segmenter.IsSpeaking);
        segmenter.Finish(boundaries.Add);

        Assert.False(segmenter.IsSpeaking);
        Assert.Equal(30 * Window, Assert.IsType<SpeechBoundary.Ended>(boundaries[^1]).Sample);
    }

    [Fact]
    public void Process_AnyFrameLength_ReportsTheSame()
    {
        var probabilities = Windows((10, 0f), (12, 0.9f), (9, 0.1f), (15, 0.7f), (20, 0f));
        var sound = LoudBetween(10, 46);
        var expected = Run(probabilities, sound);
        Assert.Equal(4, expected.Count);

        foreach (var frame in new[] { 1, 480, 512, 7_777 })
        {
            Assert.Equal(expected, Run(probabilities, sound, frame));
        }
    }

    [Fact]
    public void Process_RandomProbabilities_StartsAndEndsTakeTurnsInOrder()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var level = 0.5f;
            float[] probabilities = [.. Enumerable.Range(0, 400).Select(_ => level = Math.Clamp(level + ((random.NextSingle() - 0.5f) * 0.8f), 0, 1))];
            var sound = TestSound.Noise(400 * Window / 16_000.0, 0.2, round);

            var boundaries = Run(probabilities, sound, frame: random.Next(1, 5_000));

            Assert.All(boundaries, (boundary, index) =>
            {
                Assert.Equal(index % 2 == 0, boundary is SpeechBoundary.Started);
                Assert.True(index == 0 || boundary.Sample >= boundaries[index - 1].Sample);
                Assert.InRange(boundary.Sample, 0, sound.Length);
            });
        }
    }

    [Fact]
    public void Reset_ThenTheSameSound_ReportsTheSame()
    {
        using var detector = new ScriptedVoiceActivityDetector(Windows((10, 0f), (20, 0.9f), (20, 0f)));
        var segmenter = new SpeechSegmenter(detector);
        var (first, second) = (new List<SpeechBoundary>(), new List<SpeechBoundary>());

        segmenter.Process(LoudBetween(10, 30), first.Add);
        segmenter.Reset();
        segmenter.Process(LoudBetween(10, 30), second.Add);

        Assert.Equal(2, first.Count);
        Assert.Equal(first, second);
    }

    private static List<SpeechBoundary> Run(float[] probabilities, short[] sound, int frame = int.MaxValue)
    {
        using var detector = new ScriptedVoiceActivityDetector(probabilities);
        var segmenter = new SpeechSegmenter(detector);
        var boundaries = new List<SpeechBoundary>();
        for (var start = 0; start < sound.Length; start += Math.Min(frame, sound.Length - start))
        {
            segmenter.Process(sound.AsSpan(start, Math.Min(frame, sound.Length - start)), boundaries.Add);
        }

        return boundaries;
    }

    private static float[] Windows(params (int Count, float Probability)[] parts) =>
        [.. parts.SelectMany(part => Enumerable.Repeat(part.Probability, part.Count))];

    /// <summary>Three seconds: a loud tone between two windows, faint noise elsewhere.</summary>
    private static short[] LoudBetween(int firstWindow, int endWindow)
    {
        var sound = TestSound.Noise(3, 0.001);
        TestSound.Tone((endWindow - firstWindow) * Window / 16_000.0, 300, 0.3).CopyTo(sound, firstWindow * Window);
        return sound;
    }
}
