using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Transcription;

/// <summary>How <see cref="StreamingRecognizer"/> turns growing sound into words. The guards' numbers are those of the seeds.</summary>
public sealed record StreamingOptions
{
    /// <summary>BCP 47 language that is spoken; null or <c>auto</c> lets the engine find out.</summary>
    public string? Language { get; init; } = "en";

    /// <summary>New sound that is worth another look, on a machine that is quick enough.</summary>
    public TimeSpan ShortestInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Share of the time that partial transcripts may keep the engine busy.</summary>
    public double BusyShare { get; init; } = 0.6;

    /// <summary>An engine that takes longer for one look gives no partial transcripts: they would only hold up the words that count.</summary>
    public TimeSpan SlowestForPartials { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From here on a pause ends the piece of sound that is looked at again and again.</summary>
    public TimeSpan PieceLength { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest piece; under the 30 s that a transcriber takes.</summary>
    public TimeSpan LongestPiece { get; init; } = TimeSpan.FromSeconds(28);

    /// <summary>A segment that is likelier than this to be nobody speaking is dropped.</summary>
    public double NoSpeech { get; init; } = 0.45;

    /// <summary>Sound that is less likely than this a human voice has no words.</summary>
    public double HumanVoice { get; init; } = 0.5;

    /// <summary>Outputs in a row that are word for word the same, from which on they are an engine's invention.</summary>
    public int SameOutputs { get; init; } = 7;

    /// <summary>Before what failed is asked once more; time for a worker to be started again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    internal string? SpokenLanguage => string.IsNullOrWhiteSpace(Language) || Language == "auto" ? null : Language;

    internal long PieceSamples => AudioFormat.Samples(PieceLength);

    internal long LongestSamples => AudioFormat.Samples(LongestPiece);
}
