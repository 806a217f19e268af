using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Web.Components.Pages.Debrief;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

public sealed class ReplyFactsTests
{
    [Theory]
    [InlineData("Qwen3", "", "The answer was complete.", "Qwen3 left the topic before: The answer was complete.")]
    [InlineData("Qwen3", "", null, "Decided by Qwen3.")]
    [InlineData("", "Qwen3", null, "Decided by the script, which stood in for Qwen3: the model was late, wrong or gone.")]
    [InlineData("", "", null, "Decided by the script.")]
    public void Decider_SaysWhoAndWhy(string decidedBy, string standsInFor, string? reason, string said) => Assert.Equal(said, ReplyFacts.Decider(new Turn
    {
        QuestionKey = "a/b",
        Competency = "x",
        Question = "Why?",
        PersonaId = "cold",
        DecidedBy = decidedBy,
        StandsInFor = standsInFor,
        MovedOnReason = reason,
    }));
}
