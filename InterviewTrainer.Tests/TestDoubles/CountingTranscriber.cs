using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Hears "part 1", "part 2" and so on, one for each piece of sound that it is given.</summary>
internal sealed class CountingTranscriber(bool hasTimes = true) : ITranscriber
{
    public string Name => "counting";

    public bool StaysLocal => true;

    /// <summary>Samples of each piece.</summary>
    public List<int> Lengths { get; } = [];

    public List<string?> Languages { get; } = [];

    public Task<Core.Transcription.Transcription> TranscribeAsync(ReadOnlyMemory<short> samples, string? language, CancellationToken cancellationToken)
    {
        Lengths.Add(samples.Length);
        Languages.Add(language);
        var text = $"part {Lengths.Count}";
        var (from, to) = (TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        return Task.FromResult(hasTimes
            ? new Core.Transcription.Transcription(text, [new TranscribedSegment(text, from, to, 0.8, 0.1)], [new TimedWord("part", from, to, 0.7)]) { Confidence = 0.8 }
            : new Core.Transcription.Transcription($" {text} ", [], []));
    }
}
