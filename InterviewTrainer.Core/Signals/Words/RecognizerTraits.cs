namespace InterviewTrainer.Core.Signals.Words;

/// <summary>What kind of recogniser drops what, by its family.</summary>
public static class RecognizerTraits
{
    /// <summary>Trained on subtitles and other tidied text.</summary>
    private static readonly string[] Tidying = ["whisper", "moonshine", "sense-voice", "sensevoice", "paraformer", "canary"];

    /// <summary>Trained on transcripts closer to the sound; what they keep depends on the data.</summary>
    private static readonly string[] Keeping = ["transducer", "zipformer", "nemo-ctc", "parakeet"];

    /// <summary>By a family of the catalogue (<c>whisper</c>, <c>streaming-transducer</c> …) or by an engine's name that says its family.</summary>
    /// <param name="recognizer">Any text; what is not known by it is <see cref="HesitationHandling.Unknown"/>.</param>
    public static HesitationHandling HesitationsOf(string recognizer) =>
        Names(recognizer, Tidying) ? HesitationHandling.LeavesOut
        : Names(recognizer, Keeping) ? HesitationHandling.KeepsSome
        : HesitationHandling.Unknown;

    private static bool Names(string recognizer, string[] families) => families.Any(family => recognizer.Contains(family, StringComparison.OrdinalIgnoreCase));
}
