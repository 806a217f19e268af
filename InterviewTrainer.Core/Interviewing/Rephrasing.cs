using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>Puts a question differently by its kind, where no model does. It asks for the same thing in plainer steps; asked once more, the question itself is said again.</summary>
internal static class Rephrasing
{
    /// <param name="turn">The open question.</param>
    /// <param name="question">The pack's question; null where it is gone.</param>
    /// <param name="wording">The persona's, for follow-ups.</param>
    public static string Of(Turn turn, Question? question, PersonaWording wording)
    {
        var other = turn.FollowUp is { } intent ? wording.GenericFollowUps[intent] : question is null ? turn.Question : ByKind(question);
        return other == turn.Rephrased ? turn.Question : other;
    }

    private static string ByKind(Question question) => question.Kind switch
    {
        QuestionKind.Behavioural => $"Think of one real situation that was about {Topic(question)}. What happened, what did you do yourself, and what came of it?",
        QuestionKind.Situational => $"Imagine you are in the middle of it, and it is about {Topic(question)}. What would you do first, what next, and why?",
        QuestionKind.Technical => $"Explain it as you would to a new colleague: how does it work, when would you choose it, and what does it cost? It is about {Topic(question)}.",
        QuestionKind.Motivation => "What draws you to this work and to this place, in your own words?",
        _ => "In about two minutes: who are you, what have you done so far, and what do you want to do next?",
    };

    private static string Topic(Question question) => char.ToLowerInvariant(question.Competency[0]) + question.Competency[1..];
}
