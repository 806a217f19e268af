using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>Tells what a question asks for from its words, where no pack says so. English.</summary>
internal static class QuestionKinds
{
    private static readonly (QuestionKind Kind, string[] Marks)[] Rules =
    [
        (QuestionKind.SelfIntroduction, ["about yourself", "introduce yourself", "your background", "who you are"]),
        (QuestionKind.Motivation, ["why this", "why do you want", "what draws you", "where do you see yourself", "why are you", "what attracts"]),
        (QuestionKind.Behavioural, ["a time", "an example", "describe a", "tell me about a", "tell me about the", "tell me about an", "have you ever", "tell me how you", "how did you", "give me an", "describe how you", "walk me through a"]),
        (QuestionKind.Situational, ["what do you do", "what would you", "how do you handle", "how would you handle", "imagine", "your next hour", "how do you organise"]),
    ];

    public static QuestionKind Of(string question)
    {
        var text = question.ToLowerInvariant();
        return Rules.Where(rule => rule.Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal))).Select(rule => (QuestionKind?)rule.Kind).FirstOrDefault() ?? QuestionKind.Technical;
    }
}
