using System.Globalization;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

/// <summary>How often made-up fillers are found, and plain speech taken for one: the figures of docs/metrics.md.</summary>
[Trait("Category", "Slow")]
public sealed class FillerCandidatesMeasuredTests : IDisposable
{
    private static readonly string[] Voices = ["en-gb", "en-us", "en-gb+f2", "en-us+f4", "en-gb+m3"];
    private static readonly string[] Fillers = ["um", "uh", "er"];

    private static readonly (string First, string Second)[] Sentences =
    [
        ("I led the migration of twelve services to another platform", "and we finished it in March"),
        ("We had a problem with the billing system", "because nobody knew who owned the queue"),
        ("My part was the design of the data model", "and I wrote most of the tests"),
        ("First I talked to the customer", "then I changed the plan and told my manager about it"),
        ("The team was small", "so we decided to drop two features and ship the rest"),
        ("After the release the error rate fell by half", "which surprised everybody in the company"),
        ("I would do it differently now", "I would measure first and optimise later"),
        ("There was a conflict between the two leads", "and I asked both of them to write down their view"),
        ("In my last role I was responsible for four nurses on a night shift", "and for the handover in the morning"),
        ("The hardest part was the deadline", "it was fixed by the regulator and we could not move it"),
    ];

    private readonly SileroVoiceActivityDetectorFactory _detectors = new();

    public void Dispose() => _detectors.Dispose();

    [Fact]
    public async Task EspeakSentences_WithAndWithoutFillers_MostAreFoundAndFewAreNone()
    {
        Assert.SkipUnless(EspeakSpeech.IsThere, "espeak-ng is not there: it makes the sentences of this test.");
        var (fillers, found, falseAlarms, minutes) = (0, 0, 0, 0.0);
        foreach (var (voice, number) in Voices.Select((voice, number) => (voice, number)))
        {
            foreach (var ((first, second), index) in Sentences.Select((sentence, index) => (sentence, index)))
            {
                var plain = Measure(await EspeakSpeech.SayAsync(voice, $"<speak>{first}<break time='500ms'/>{second}.</speak>"));
                falseAlarms += plain.FillerCandidates!.Count;
                minutes += plain.AnswerMs / 60_000.0;

                var words = first.Split(' ');
                var (one, other) = (Slow(Fillers[(number + index) % 3]), Slow(Fillers[(number + index + 1) % 3]));
                var filled = Measure(await EspeakSpeech.SayAsync(voice, $"<speak>{one}<break time='300ms'/>{string.Join(' ', words.Take(words.Length / 2))}<break time='350ms'/>{other}<break time='300ms'/>"
                    + $"{string.Join(' ', words.Skip(words.Length / 2))}<break time='500ms'/>{second}.</speak>"));
                if (filled.Speech.Count == 5)
                {
                    fillers += 2;
                    found += new[] { 0, 2 }.Count(place => filled.FillerCandidates!.Any(candidate => candidate.StartMs < filled.Speech[place].EndMs && candidate.EndMs > filled.Speech[place].StartMs));
                }
            }
        }

        Report($"espeak-ng: {found} of {fillers} fillers found; {falseAlarms} false alarms in {minutes:0.0} min of plain sentences");
        Assert.True(fillers >= 60, $"only {fillers} fillers stood apart");
        Assert.True(found >= 0.75 * fillers, $"{found} of {fillers}");
        Assert.True(falseAlarms <= minutes, $"{falseAlarms} in {minutes} min");
    }

    [Theory]
    [InlineData("jfk.wav")]
    [InlineData("speech-60s.wav")]
    public void Recordings_OfReadSpeech_GiveFewFalseAlarms(string name)
    {
        var signals = Measure(WavFile.Read(SharedData.Path(name)).ToAudioFormat());

        Report($"{name}: {signals.FillerCandidates!.Count} in {signals.AnswerMs / 60_000.0:0.00} min: {string.Join(", ", signals.FillerCandidates)}");
        Assert.True(signals.FillerCandidates.Count <= 5 * signals.AnswerMs / 60_000.0);
    }

    private static string Slow(string filler) => $"<prosody rate='55%'>{filler}</prosody>";

    private static void Report(FormattableString text) => TestContext.Current.SendDiagnosticMessage("{0}", text.ToString(CultureInfo.InvariantCulture));

    private AnswerSignals Measure(short[] sound)
    {
        using var detector = _detectors.Create();
        var collector = new AnswerSignalCollector();
        collector.Begin(0);
        collector.Accept(sound, 0);
        foreach (var segment in SpeechSegments.Find(sound, detector))
        {
            collector.SpeechStarted(segment.Start);
            collector.SpeechEnded(segment.End);
        }

        return collector.Complete(sound.Length);
    }
}
