using System.Text;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>The words of the answer that is being given: what was heard for good, and what the recogniser still changes.</summary>
internal sealed class AnswerInProgress
{
    private readonly List<double> _confidences = [];
    private readonly List<TimedWord> _timed = [];
    private string _final = "";
    private string _settled = "";

    public string Heard => Join(_final, _settled);

    public string HearingNow { get; private set; } = "";

    /// <summary>Everything heard, the unsettled part included.</summary>
    public string AllHeard => Join(Heard, HearingNow);

    public double? Confidence => _confidences.Count > 0 ? _confidences.Average() : null;

    /// <summary>The words heard for good of which the recogniser gave the times.</summary>
    public IReadOnlyList<TimedWord> Timed => [.. _timed];

    /// <summary>Parts of <see cref="Heard"/> that the recogniser was not sure of. Another list whenever they change.</summary>
    public IReadOnlyList<TextSpan> Unsure { get; private set; } = [];

    public void Clear()
    {
        _confidences.Clear();
        _timed.Clear();
        _final = _settled = HearingNow = "";
        Unsure = [];
    }

    /// <summary>The recogniser was stopped: what it was making up its mind about stands as it is.</summary>
    public void Settle() => (_final, _settled, HearingNow) = (AllHeard, "", "");

    public void Hear(Transcript transcript)
    {
        var text = Clean(transcript.Text);
        if (!transcript.IsFinal)
        {
            var settled = Clean(transcript.Settled);
            _settled = text.StartsWith(settled, StringComparison.Ordinal) ? settled : "";
            HearingNow = text[_settled.Length..].Trim();
            return;
        }

        (_settled, HearingNow) = ("", "");
        if (transcript.Words.Count > 0 && _final.Length < InterviewLimits.MaxAnswerCharacters)
        {
            Add(transcript.Words);
        }
        else
        {
            _final = PlainText.Clean(Join(_final, text), InterviewLimits.MaxAnswerCharacters);
        }

        if (transcript.Confidence is > 0 and <= 1 and var confidence)
        {
            _confidences.Add(confidence);
        }
    }

    private void Add(IReadOnlyList<TimedWord> words)
    {
        var text = new StringBuilder(_final);
        var unsure = new List<TextSpan>();
        foreach (var word in words)
        {
            var clean = Clean(word.Text);
            WordText.Append(text, clean);
            if (text.Length > InterviewLimits.MaxAnswerCharacters)
            {
                break;
            }

            _timed.Add(word with { Text = clean });
            if (word.IsUnsure() && clean.Length > 0)
            {
                unsure.Add(new TextSpan(text.Length - clean.Length, clean.Length));
            }
        }

        _final = PlainText.Clean(text.ToString(), InterviewLimits.MaxAnswerCharacters);
        Unsure = unsure.Count > 0 ? [.. Unsure, .. unsure] : Unsure;
    }

    private static string Clean(string text) => PlainText.Clean(text, InterviewLimits.MaxAnswerCharacters).Trim();

    private static string Join(string first, string second) => WordText.Join([first, second]);
}
