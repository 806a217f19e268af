namespace InterviewTrainer.Core.Engines.OpenAi.Wire;


/// <summary>
/// Answer of <c>POST /v1/audio/transcriptions</c> (multipart: <c>file</c> a WAV, <c>language</c>, <c>response_format</c>) as <c>verbose_json</c>. Times in seconds.
/// </summary>
public sealed record TranscriptionResponse
{
    public required string Text { get; init; }

    public string? Language { get; init; }

    public double? Duration { get; init; }

    public IReadOnlyList<WireSegment>? Segments { get; init; }

    public IReadOnlyList<WireWord>? Words { get; init; }

    /// <summary>Ours: how likely a human voice is in the sound, 0 to 1; null without an audio tagging model.</summary>
    public double? HumanVoice { get; init; }
}

/// <summary>A segment.</summary>
public sealed record WireSegment(int Id, double Start, double End, string Text)
{
    public double? AvgLogprob { get; init; }

    public double? NoSpeechProb { get; init; }
}

/// <summary>A word.</summary>
public sealed record WireWord(string Word, double Start, double End)
{
    /// <summary>0 to 1; null where the engine gives none.</summary>
    public double? Probability { get; init; }
}
