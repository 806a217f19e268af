using InterviewTrainer.Core.Signals;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

/// <summary>Boundaries, lateness, gaps and long answers.</summary>
public sealed class AnswerSignalCollectorTests
{
    private const int Second = Sounds.Second;
    private const int Millisecond = Second / 1000;

    private readonly AnswerSignalCollector _collector = new();

    [Fact]
    public void Complete_ScriptedBoundaries_GivesExactTiming()
    {
        const long Asked = 50_000;
        _collector.Begin(Asked);
        Speak(Asked + (1_300 * Millisecond), Asked + (3_300 * Millisecond));
        Speak(Asked + (3_549 * Millisecond), Asked + (4_000 * Millisecond));
        Speak(Asked + (4_250 * Millisecond), Asked + (5_000 * Millisecond));
        Speak(Asked + (7_100 * Millisecond), Asked + (9_300 * Millisecond));

        var signals = _collector.Complete(Asked + (20 * Second));

        Assert.Equal(1_300, signals.ResponseLatencyMs);
        Assert.Equal(8_000, signals.AnswerMs);
        Assert.Equal(5_401, signals.SpeechMs);
        Assert.Equal([new(1_300, 3_300), new(3_549, 4_000), new(4_250, 5_000), new SpeechSpan(7_100, 9_300)], signals.Speech);
        Assert.Equal(2, signals.PauseCount);
        Assert.Equal(1_175, signals.MeanPauseMs);
        Assert.Equal(2_100, signals.LongestPauseMs);
        Assert.Equal(2_350 / 8_000.0, signals.PauseRatio);
        Assert.Equal(5_401 / 8_000.0, signals.SpeakingShare);
    }

    [Fact]
    public void Complete_NoSpeech_MeasuresNothing()
    {
        _collector.Begin(0);
        _collector.Accept(Sounds.Tone(200, 3), 0);

        Assert.Equivalent(new AnswerSignals(), _collector.Complete(3 * Second), strict: true);
    }

    [Fact]
    public void Complete_OneStretch_HasNoPauseRatherThanAPauseOfZero()
    {
        _collector.Begin(0);
        Speak(Second, 3 * Second);

        var signals = _collector.Complete(5 * Second);

        Assert.Equal(0, signals.PauseCount);
        Assert.Null(signals.MeanPauseMs);
        Assert.Null(signals.LongestPauseMs);
        Assert.Equal(0, signals.PauseRatio);
        Assert.Equal(1, signals.SpeakingShare);
    }

    [Fact]
    public void Complete_StillSpeaking_EndsThere()
    {
        _collector.Begin(0);
        _collector.SpeechStarted(Second);

        var signals = _collector.Complete(4 * Second);
        _collector.SpeechEnded(6 * Second);

        Assert.Equal([new SpeechSpan(1_000, 4_000)], signals.Speech);
        Assert.False(_collector.Speaking);
        Assert.Equal(4_000, _collector.Snapshot(9 * Second).Speech[^1].EndMs);
    }

    [Fact]
    public void Snapshot_StillSpeaking_CountsUpToNow()
    {
        _collector.Begin(0);
        Speak(Second, 2 * Second);
        _collector.SpeechStarted(4 * Second);

        Assert.True(_collector.Speaking);
        Assert.Equal(1_500, _collector.Snapshot((4 * Second) + (Second / 2)).SpeechMs);
        Assert.Equal(4_000, _collector.Snapshot(7 * Second).SpeechMs);
        Assert.Equal(2_000, _collector.Snapshot(7 * Second).LongestPauseMs);
    }

    [Fact]
    public void Begin_SpeechBeganBeforeTheQuestionEnded_CountsItWholeWithoutLatency()
    {
        _collector.Accept(Sounds.Tone(180, 3), 0);
        _collector.SpeechStarted(Second);
        _collector.Begin(2 * Second);
        _collector.SpeechEnded(3 * Second);
        _collector.Accept(Sounds.Silence(1), 3 * Second);

        var signals = _collector.Complete(4 * Second);

        Assert.Equal(0, signals.ResponseLatencyMs);
        Assert.Equal([new SpeechSpan(-1_000, 1_000)], signals.Speech);
        Assert.Equal(2_000, signals.AnswerMs);
        Assert.NotNull(signals.LoudnessDbfs);
        Assert.Equal(-20, signals.LoudnessDbfs.Value, 0.05);
        Assert.NotNull(signals.PitchRangeSemitones);
    }

    [Fact]
    public void Begin_SpeechEndedBeforeTheQuestionDid_IsForgotten()
    {
        Speak(Second, 2 * Second);
        _collector.SpeechStarted(3 * Second);
        _collector.Begin(5 * Second);
        _collector.SpeechEnded(4 * Second);
        Speak(6 * Second, 7 * Second);

        Assert.Equal([new SpeechSpan(1_000, 2_000)], _collector.Complete(9 * Second).Speech);
    }

    [Fact]
    public void Begin_AgainForTheNextQuestion_StartsFromNothing()
    {
        _collector.Begin(0);
        _collector.Accept(Sounds.Tone(120, 2, -10), 0);
        Speak(0, 2 * Second);
        _collector.Complete(2 * Second);
        _collector.Begin(2 * Second);
        _collector.Accept(Sounds.Tone(240, 2, -30), 2 * Second);
        _collector.Accept(Sounds.Silence(0.2), 4 * Second);
        Speak((2 * Second) + 320, 4 * Second);

        var signals = _collector.Complete(4 * Second);

        Assert.Equal(20, signals.ResponseLatencyMs);
        Assert.Equal(-30, signals.LoudnessDbfs!.Value, 0.05);
        Assert.InRange(signals.PitchMedianHz!.Value, 239, 241);
    }

    [Fact]
    public void SpeechBoundaries_ArriveLate_SoundIsStillAttributedToTheSpeech()
    {
        _collector.Begin(0);
        _collector.Accept(Sounds.Join(Sounds.Tone(300, 2, -50), Sounds.Tone(120, 2, -15), Sounds.Tone(300, 2, -50)), 0);
        Speak(2 * Second, 4 * Second);

        var signals = _collector.Complete(6 * Second);

        Assert.Equal(-15, signals.LoudnessDbfs!.Value, 0.1);
        Assert.InRange(signals.PitchMedianHz!.Value, 119.4, 120.6);
        Assert.InRange(signals.EnergyRangeDb!.Value, 0, 0.5);
    }

    [Fact]
    public void SpeechBoundaries_OutOfTurn_ChangeNothing()
    {
        _collector.Begin(0);
        _collector.SpeechEnded(Second);
        _collector.SpeechStarted(2 * Second);
        _collector.SpeechStarted(3 * Second);
        _collector.SpeechEnded(4 * Second);
        _collector.SpeechEnded(5 * Second);
        _collector.SpeechStarted(3 * Second);
        _collector.SpeechEnded(6 * Second);

        Assert.Equal([new(2_000, 4_000), new SpeechSpan(4_000, 6_000)], _collector.Complete(9 * Second).Speech);
    }

    [Fact]
    public void Accept_LostFrames_LeavesTheGapOut()
    {
        var tone = Sounds.Tone(200, 4);
        _collector.Begin(0);
        _collector.Accept(tone.AsSpan(0, Second), 0);
        _collector.Accept(tone.AsSpan(3 * Second, Second), 3 * Second);
        Speak(0, 4 * Second);

        var signals = _collector.Complete(4 * Second);

        Assert.Equal(4_000, signals.SpeechMs);
        Assert.Equal(-20, signals.LoudnessDbfs!.Value, 0.05);
        Assert.InRange(signals.PitchMedianHz!.Value, 199, 201);
        Assert.InRange(signals.PitchRangeSemitones!.Value, 0, 0.11);
    }

    [Fact]
    public void Accept_RepeatedFrames_AreCountedOnce()
    {
        var (loud, quiet) = (Sounds.Tone(200, 1, -10), Sounds.Tone(200, 1.2, -40));
        _collector.Begin(0);
        _collector.Accept(loud, 0);
        _collector.Accept(loud, 0);
        _collector.Accept(loud.AsSpan(Second / 2), Second / 2);
        _collector.Accept(quiet, Second);
        Speak(0, 2 * Second);

        Assert.Equal(10 * Math.Log10((0.1 + 0.0001) / 2), _collector.Complete(2 * Second).LoudnessDbfs!.Value, 0.05);
    }

    [Fact]
    public void Complete_LongAnswer_CountsWhatIsNoLongerKept()
    {
        var (low, high) = (Sounds.Tone(110, 40, -20), Sounds.Tone(165, 40, -20));
        _collector.Begin(0);
        _collector.SpeechStarted(0);
        _collector.Accept(low, 0);
        _collector.SpeechEnded(40 * Second);
        _collector.Accept(Sounds.Noise(40), 40 * Second);
        _collector.SpeechStarted(80 * Second);
        _collector.Accept(high, 80 * Second);

        var signals = _collector.Complete(120 * Second);

        Assert.Equal(-20, signals.LoudnessDbfs!.Value, 0.1);
        Assert.Equal(12 * Math.Log2(1.5), signals.PitchRangeSemitones!.Value, 0.11);
    }

    private void Speak(long start, long end)
    {
        _collector.SpeechStarted(start);
        _collector.SpeechEnded(end);
    }
}
