using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>What the invented person said beside their answers: asked for other words, cut the interviewer short, fell silent.</summary>
internal static class SampleAsides
{
    private static readonly (AsideBy By, string Kind, string Text)[] Repeat =
        [(AsideBy.Person, "repeat", "Sorry, could you say that again?"), (AsideBy.Interviewer, "repeat", "Of course, once more.")];

    private static readonly (AsideBy By, string Kind, string Text)[] Rephrase =
        [(AsideBy.Interviewer, "nudge", "Take your time."), (AsideBy.Person, "rephrase", "What do you mean by that?"), (AsideBy.Interviewer, "rephrase", "Let me put it differently.")];

    public static void Put(Turn turn)
    {
        switch (turn.Index)
        {
            case 0:
                turn.Words = With(turn, Repeat);
                break;
            case 1:
                turn.HeardUpTo = $"{turn.Preface} {turn.Question[..turn.Question.LastIndexOf(' ', turn.Question.Length / 2)]}".Trim();
                break;
            case 2:
                turn.Rephrased = "Think of one real situation. What happened, what did you do yourself, and what came of it?";
                turn.Words = With(turn, Rephrase);
                break;
        }
    }

    private static TurnWords With(Turn turn, (AsideBy By, string Kind, string Text)[] said) =>
        TurnWords.Empty with { Asides = [.. said.Select(aside => new Aside(aside.By, aside.Kind, aside.Text, turn.AskedAt))] };
}
