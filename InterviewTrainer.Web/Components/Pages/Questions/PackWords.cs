using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Questions;

/// <summary>Packs and their questions in plain words.</summary>
internal static class PackWords
{
    public static string Kind(QuestionKind kind) => kind switch
    {
        QuestionKind.Behavioural => "what you did",
        QuestionKind.Situational => "what you would do",
        QuestionKind.Technical => "what you know",
        QuestionKind.Motivation => "why you want it",
        _ => "who you are",
    };

    public static string Difficulty(Difficulty difficulty) => difficulty == Core.Interviewing.Packs.Difficulty.Hard ? "hard" : "standard";

    /// <summary>The start page with this pack chosen.</summary>
    public static string PractiseHref(Pack pack) => $"/?pack={Uri.EscapeDataString(pack.Id)}";

    /// <summary>"14 questions: what you did, what you would do"; the commonest kind first.</summary>
    public static string Holds(Pack pack) =>
        $"{Wording.Number(pack.Questions.Count)} {(pack.Questions.Count == 1 ? "question" : "questions")}: "
        + string.Join(", ", pack.Questions.GroupBy(question => question.Kind).OrderByDescending(group => group.Count()).Select(group => Kind(group.Key)));
}
