namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>What the interviewer says of the interview: two or three sentences in their temper, made of the judgement alone.</summary>
internal static class SpokenFeedback
{
    /// <param name="warmth">0 cold to 1 warm.</param>
    /// <param name="wentWell">The best first.</param>
    /// <param name="oneThing">What to work on; null when there is nothing.</param>
    /// <param name="judged">Answers that could be judged.</param>
    /// <param name="asked">All answers.</param>
    public static string Of(double warmth, IReadOnlyList<Recommendation> wentWell, Recommendation? oneThing, int judged, int asked)
    {
        if (judged == 0)
        {
            return warmth >= 0.7
                ? "There was not enough for me to say something fair about your answers. That happens. Let us try a question again when you like."
                : "I heard too little to judge your answers.";
        }

        var kept = wentWell.Count > 0 ? wentWell[0].Text : null;
        var next = oneThing?.Text;
        var some = judged < asked ? $" I could judge {judged} of {asked} answers." : "";
        return warmth switch
        {
            >= 0.7 => $"Thank you for the conversation.{(kept is null ? "" : $" {kept}")} {(next is null ? "Keep going like this." : $"One thing that would help you most: {Lower(next)}")}{some}",
            >= 0.35 => $"{kept ?? "Thank you for your answers."} {(next is null ? "I have nothing to add." : $"For next time: {Lower(next)}")}{some}",
            _ => $"{(next is null ? "That was sufficient." : next)}{(kept is null ? "" : $" {kept}")}{some}",
        };
    }

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) && text[1] != ' ' ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
