namespace InterviewTrainer.Core.Conversation;

/// <summary>What the page really played.</summary>
/// <param name="Utterance">Which one.</param>
/// <param name="Played">How much of it was heard so far.</param>
/// <param name="Outcome">Whether it goes on.</param>
public sealed record PlaybackReport(int Utterance, TimeSpan Played, PlaybackOutcome Outcome);

/// <summary>Whether an utterance goes on.</summary>
public enum PlaybackOutcome
{
    Playing,

    /// <summary>Played to its end.</summary>
    Finished,

    /// <summary>There was no voice to play it with: captions alone.</summary>
    NotSpoken,
}
