using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Tests.Browser;

/// <summary>What a candidate says in tests, made by espeak-ng.</summary>
internal static class Answers
{
    public const string Typed =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. "
        + "As a result our error rate dropped by 40 percent.";

    private static readonly IReadOnlyDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["first"] = "I was on call when the payment service stopped taking orders.",
        ["second"] = "Eleven minutes later we were taking orders again.",
        ["third"] = "I would look at the slow queries before anything else.",
    };

    public static async Task<IReadOnlyDictionary<string, byte[]>> SpokenAsync(EspeakFixture espeak, CancellationToken cancellationToken)
    {
        var spoken = new Dictionary<string, byte[]>();
        foreach (var (name, text) in Texts)
        {
            spoken[name] = await espeak.SayAsync(text, cancellationToken);
        }

        return spoken;
    }

    /// <summary>Where sound is, in seconds from the file's start: first and last 10 ms step within 40 dB of the loudest.</summary>
    public static (double Start, double End) Trimmed(byte[] wav)
    {
        const int StepsPerSecond = 100;
        var audio = WavFile.Read(wav);
        var samples = audio.ToAudioFormat();
        var levels = samples.Chunk(AudioFormat.SampleRateHz / StepsPerSecond).Select(step => Level.Decibels(step)).ToList();
        var threshold = levels.Max() - 40;
        return (levels.FindIndex(level => level >= threshold) / (double)StepsPerSecond, (levels.FindLastIndex(level => level >= threshold) + 1) / (double)StepsPerSecond);
    }
}
