using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>The words of the answer that is being given: what was heard for good, and what the recogniser still changes.</summary>
internal sealed class AnswerInProgress
{
    private readonly List<double> _confidences = [];

    public string Heard { get; private set; } = "";

    public string HearingNow { get; private set; } = "";

    /// <summary>Everything heard, the unsettled part included.</summary>
    public string AllHeard => Join(Heard, HearingNow);

    public double? Confidence => _confidences.Count > 0 ? _confidences.Average() : null;

    public void Clear()
    {
        _confidences.Clear();
        Heard = HearingNow = "";
    }

    /// <summary>The recogniser was stopped: what it was making up its mind about stands as it is.</summary>
    public void Settle() => (Heard, HearingNow) = (AllHeard, "");

    public void Hear(Transcript transcript)
    {
        var text = PlainText.Clean(transcript.Text, InterviewLimits.MaxAnswerCharacters).Trim();
        if (!transcript.IsFinal)
        {
            HearingNow = text;
            return;
        }

        Heard = PlainText.Clean(Join(Heard, text), InterviewLimits.MaxAnswerCharacters);
        HearingNow = "";
        if (transcript.Confidence is > 0 and <= 1 and var confidence)
        {
            _confidences.Add(confidence);
        }
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first} {second}";
}
