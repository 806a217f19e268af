using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.Signals;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

public sealed class SignalWindowsTests
{
    private static readonly WordEvidence Timed = new() { Status = WordStatus.Timed, Words = 30, Hesitations = HesitationHandling.KeepsSome };

    private static readonly AnswerSignals Answer = new()
    {
        AnswerMs = 26_000,
        SpeechMs = 22_000,
        Speech = [new SpeechSpan(-500, 4_000), new SpeechSpan(6_000, 9_500), new SpeechSpan(11_500, 25_500)],
        SoundWindows = [new SoundWindow(0, -20, 120), new SoundWindow(20_000, -24, null)],
        Words = Timed,
    };

    [Fact]
    public void Of_AnAnswer_HasAWindowForEachTenSeconds()
    {
        var windows = SignalWindows.Of(Answer, Words(0.5, 1, 1.5, 7, 12, 13, 14, 15, 24));

        Assert.Equal([(0, 10_000), (10_000, 20_000), (20_000, 25_500)], windows.Select(window => (window.StartMs, window.EndMs)));
        Assert.Equal([8_000, 8_500, 5_500], windows.Select(window => window.SpeechMs));
        Assert.Equal([(1, 2_500), (1, 1_500), (0, 0)], windows.Select(window => (window.PauseCount, window.PauseMs)));
        Assert.Equal([24.0, 24.0, 60_000 / 5_500.0], windows.Select(window => window.SpeakingRateWpm));
        Assert.Equal([(-20.0, 120.0), (null, null), (-24.0, null)], windows.Select(window => (window.LoudnessDbfs, window.PitchMedianHz)));
    }

    [Fact]
    public void Of_Hesitations_AreNoWords()
    {
        var words = Words(1, 2);
        words = words with { Timed = [.. words.Timed, new TimedWord("um,", TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.3), null)] };

        Assert.Equal(12, SignalWindows.Of(Answer, words)[0].SpeakingRateWpm);
    }

    [Fact]
    public void Of_WordsThatDoNotFitTheSound_GiveNoPace()
    {
        Assert.All(SignalWindows.Of(Answer with { Words = Timed with { Status = WordStatus.OutsideSpeech } }, Words(1, 2)), window => Assert.Null(window.SpeakingRateWpm));
        Assert.All(SignalWindows.Of(Answer, words: null), window => Assert.Equal(0, window.SpeakingRateWpm ?? 0));
    }

    [Fact]
    public void Of_TheLastSecond_GivesNoPace() =>
        Assert.Null(SignalWindows.Of(Answer with { Speech = [new SpeechSpan(0, 11_000)] }, Words(10.5))[1].SpeakingRateWpm);

    [Fact]
    public void Of_NoSpeech_IsNone() => Assert.Empty(SignalWindows.Of(new AnswerSignals(), words: null));

    [Fact]
    public void Of_ASpokenAnswer_FollowsPitchAndLevel()
    {
        var sound = Sounds.Join(Sounds.Tone(110, 10, -30), Sounds.Tone(220, 40, -18), Sounds.Tone(160, 4, -24));
        var collector = new AnswerSignalCollector();
        collector.Begin(0);
        collector.SpeechStarted(0);
        collector.Accept(sound, 0);

        var windows = SignalWindows.Of(collector.Complete(sound.Length), words: null);

        Assert.Equal([0, 10_000, 20_000, 30_000, 40_000, 50_000], windows.Select(window => window.StartMs));
        Assert.Equal([110, 220, 220, 220, 220, 160], windows.Select(window => Math.Round(window.PitchMedianHz!.Value / 5) * 5));
        Assert.Equal([-30, -18, -18, -18, -18, -24], windows.Select(window => Math.Round(window.LoudnessDbfs!.Value)));
        Assert.Equal(windows, SignalWindows.Of(collector.Snapshot(sound.Length), words: null));
    }

    private static TurnWords Words(params double[] seconds) => TurnWords.Empty with
    {
        Timed = [.. seconds.Select(at => new TimedWord("word", TimeSpan.FromSeconds(at - 0.1), TimeSpan.FromSeconds(at + 0.1), null))],
    };
}
