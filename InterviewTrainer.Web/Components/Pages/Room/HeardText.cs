using InterviewTrainer.Core.Conversation;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>What was heard, cut where the recogniser's certainty changes.</summary>
internal static class HeardText
{
    /// <summary>The text in order; spans that do not fit it are left out.</summary>
    public static IEnumerable<(string Text, bool IsUnsure)> Parts(RoomView view)
    {
        var at = 0;
        foreach (var span in view.Unsure.Where(span => span.Length > 0).OrderBy(span => span.Start))
        {
            if (span.Start < at || span.Start + span.Length > view.Heard.Length)
            {
                continue;
            }

            if (span.Start > at)
            {
                yield return (view.Heard[at..span.Start], false);
            }

            at = span.Start + span.Length;
            yield return (view.Heard[span.Start..at], true);
        }

        if (at < view.Heard.Length)
        {
            yield return (view.Heard[at..], false);
        }
    }
}
