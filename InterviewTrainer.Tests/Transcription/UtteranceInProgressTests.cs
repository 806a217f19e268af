using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Transcription;

/// <summary>From growing sound to words that stand: each once, in order, whatever the engine's pace.</summary>
[Trait("Category", "Slow")]
public sealed class UtteranceInProgressTests
{
    [Fact]
    public void Partials_OfGrowingSpeech_SettleWordsThatTwoHypothesesShareAndTakeNoneBack()
    {
        var sound = new GrowingSound().Hear(NumberSpeech.Say(0, 12));

        var settled = sound.Told.Select(transcript => transcript.Settled).ToList();
        Assert.True(sound.Told.Count >= 4);
        Assert.Equal("", settled[0]);
        Assert.All(settled.Zip(settled.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.StartsWith(NumberSpeech.Text(0, 8), settled[^1], StringComparison.Ordinal);
        Assert.All(sound.Told, transcript => Assert.StartsWith(transcript.Settled, transcript.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Partials_EngineChangesItsMind_OnlyAgreedWordsSettle()
    {
        string[] hypotheses = ["I let the", "I led the migration", "I led the migration in"];
        var next = 0;
        var sound = new GrowingSound(_ => Said(hypotheses[Math.Min(next++, 2)])).Hear(NumberSpeech.Say(0, 7));

        Assert.Equal(["", "I", "I led the migration"], sound.Told.Take(3).Select(transcript => transcript.Settled));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TenMinutes_WithPauses_HasEveryWordOnceAndNoRequestOverHalfAMinute(bool isTimed)
    {
        const int Words = 1200;
        var sound = new GrowingSound(samples => NumberSpeech.Hear(samples.Span, isTimed)) { Latency = TimeSpan.FromMilliseconds(700) };
        for (var word = 0; word < Words; word += 8)
        {
            sound.Hear(NumberSpeech.Say(word, 8)).Pause();
        }

        sound.End();

        Assert.Equal(NumberSpeech.Text(0, Words), sound.FinalText);
        Assert.All(sound.Requests, request => Assert.InRange(request.Samples.Length, 1, 30 * AudioFormat.SampleRateHz));
        Assert.InRange(sound.Finals.Count(), 20, 60);
        Assert.Equal(isTimed ? Words : 0, sound.Finals.Sum(transcript => transcript.Words.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TwoMinutes_WithoutAPause_HasEveryWordOnce(bool isTimed)
    {
        var sound = new GrowingSound(samples => NumberSpeech.Hear(samples.Span, isTimed)) { Latency = TimeSpan.FromMilliseconds(300) };

        sound.Hear(NumberSpeech.Say(0, 240)).End();

        Assert.Equal(NumberSpeech.Text(0, 240), sound.FinalText);
        Assert.All(sound.Requests, request => Assert.InRange(request.Samples.Length, 1, 30 * AudioFormat.SampleRateHz));
    }

    [Fact]
    public void Words_OfLaterPieces_HaveTimesFromTheUtterancesStart()
    {
        var sound = new GrowingSound();
        for (var word = 0; word < 80; word += 8)
        {
            sound.Hear(NumberSpeech.Say(word, 8)).Pause();
        }

        var words = sound.End().Finals.SelectMany(transcript => transcript.Words).ToList();

        Assert.Equal(80, words.Count);
        Assert.All(words.Index(), entry => Assert.Equal(entry.Index * NumberSpeech.SecondsPerWord, entry.Item.Start.TotalSeconds, 0.02));
        Assert.All(words, word => Assert.Equal(0.8, word.Confidence));
    }

    [Fact]
    public void SlowMachine_LooksSeldomAndStillHearsEverything()
    {
        var quick = new GrowingSound { Latency = TimeSpan.FromMilliseconds(100) };
        var slow = new GrowingSound { Latency = TimeSpan.FromSeconds(3) };
        foreach (var sound in new[] { quick, slow })
        {
            for (var word = 0; word < 120; word += 8)
            {
                sound.Hear(NumberSpeech.Say(word, 8)).Pause();
            }

            Assert.Equal(NumberSpeech.Text(0, 120), sound.End().FinalText);
        }

        Assert.True(slow.Requests.Count * 2 < quick.Requests.Count, $"{slow.Requests.Count} against {quick.Requests.Count}");
    }

    [Fact]
    public void TooSlowMachine_GivesNoPartialsAfterTheFirstLook()
    {
        var sound = new GrowingSound { Latency = TimeSpan.FromSeconds(9) };
        for (var word = 0; word < 160; word += 8)
        {
            sound.Hear(NumberSpeech.Say(word, 8)).Pause();
        }

        sound.End();

        Assert.Equal(NumberSpeech.Text(0, 160), sound.FinalText);
        Assert.Single(sound.Requests, request => !request.EndsPiece);
    }

    [Fact]
    public void End_AfterAPauseThatWasLookedAt_NeedsNoFurtherRequest()
    {
        var sound = new GrowingSound().Hear(NumberSpeech.Say(0, 5)).Pause();
        var asked = sound.Requests.Count;

        sound.End();

        Assert.Equal(asked, sound.Requests.Count);
        Assert.Equal(NumberSpeech.Text(0, 5), sound.FinalText);
    }

    [Fact]
    public void Failure_InBetween_IsToldAndNothingIsLostOnceTheEngineIsBack()
    {
        var sound = new GrowingSound().Hear(NumberSpeech.Say(0, 6));
        sound.Failure = "The engine is gone.";
        sound.Hear(NumberSpeech.Say(6, 10));
        var troubled = sound.Told[^1];
        sound.Failure = null;
        sound.Hear(NumberSpeech.Say(16, 14)).End();

        Assert.Equal("The engine is gone.", troubled.Trouble);
        Assert.StartsWith("w0", troubled.Text, StringComparison.Ordinal);
        Assert.Equal(NumberSpeech.Text(0, 30), sound.FinalText);
        Assert.All(sound.Finals, transcript => Assert.Null(transcript.Trouble));
    }

    [Fact]
    public void Failure_AsksLessOften()
    {
        var sound = new GrowingSound { Failure = "The engine is gone." };

        sound.Hear(NumberSpeech.Say(0, 20));

        Assert.InRange(sound.Requests.Count, 2, 4);
    }

    [Fact]
    public void Failure_OfTheLastWords_KeepsWhatWasHeardAndSaysSo()
    {
        var sound = new GrowingSound().Hear(NumberSpeech.Say(0, 6));
        sound.Failure = "The engine is gone.";

        var final = Assert.Single(sound.Hear(NumberSpeech.Say(6, 1)).End().Finals);

        Assert.Equal("The engine is gone.", final.Trouble);
        Assert.StartsWith(NumberSpeech.Text(0, 4), final.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_IsNeverSentAndHasNoWords()
    {
        var sound = new GrowingSound(_ => Said("Thank you.")).Hear(TestSound.Silence(5)).Pause().Hear(TestSound.Noise(5, 0.0005)).End();

        Assert.Empty(sound.Requests);
        Assert.Equal("", Assert.Single(sound.Told).Text);
    }

    [Fact]
    public void NothingHeard_IsOneEmptyFinal()
    {
        var sound = new GrowingSound(_ => Said("")).Hear(NumberSpeech.Say(0, 4)).End();

        Assert.Equal(("", true), Assert.Single(sound.Finals) is var final ? (final.Text, final.IsFinal) : default);
    }

    [Fact]
    public void SameOutput_ForSevenUtterances_IsDroppedFromTheSeventhOn()
    {
        var finals = new SameOutputs();
        var texts = Enumerable.Range(0, 8)
            .Select(_ => new GrowingSound(_ => Said("Thank you for it."), finals: finals).Hear(TestSound.Noise(2, 0.1)).End().FinalText)
            .ToList();

        Assert.All(texts[..6], text => Assert.Equal("Thank you for it.", text));
        Assert.Equal(["", ""], texts[6..]);
    }

    [Fact]
    public void SameOutput_SevenTimesOverGrowingSound_LetsTheSoundGo()
    {
        var sound = new GrowingSound(_ => Said("Thank you for it.")).Hear(TestSound.Noise(9, 0.1));

        Assert.Equal("Thank you for it.", Assert.Single(sound.Finals).Text);
        Assert.True(sound.Requests[^1].Samples.Length < 3 * AudioFormat.SampleRateHz);
    }

    [Fact]
    public void Music_IsNoAnswer()
    {
        var sound = new GrowingSound(samples => NumberSpeech.Hear(samples.Span) with { HumanVoice = 0.1 }).Hear(NumberSpeech.Say(0, 8)).End();

        Assert.Equal("", sound.FinalText);
        Assert.All(sound.Told, transcript => Assert.Equal("", transcript.Text));
    }

    private static Core.Transcription.Transcription Said(string text) => new(text, [], []);
}
