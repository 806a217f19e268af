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

    [Theory]
    [InlineData(2_004, 3_084, 3_180, "Heard 3.2 s after your last word: 2.0 s of patience, 1.1 s for words, decision and voice, 0.1 s to reach you.")]
    [InlineData(2_040, 3_080, 3_140, "Heard 3.1 s after your last word: 2.0 s of patience, 1.0 s for words, decision and voice, 0.1 s to reach you.")]
    [InlineData(0, 312, 347, "Heard 0.35 s after your last word: 0.31 s for words, decision and voice, 0.04 s to reach you.")]
    [InlineData(0, 41, 60, "Heard 60 ms after your last word: 41 ms for words, decision and voice, 19 ms to reach you.")]
    [InlineData(1_500, 2_500, null, "Heard 2.5 s after your last word: 1.5 s of patience, 1.0 s for words, decision and voice.")]
    [InlineData(2_000, 1_900, 2_100, "Heard 2.1 s after your last word.")]
    [InlineData(null, 1_900, 2_100, "Heard 2.1 s after your last word.")]
    public void Wait_Measured_ItsPartsAddUp(int? patience, int? sound, int? played, string said) =>
        Assert.Equal(said, ReplyFacts.Wait(Waited(patience, sound, played), typed: false));

    [Fact]
    public void Wait_AnswerBeforeWasTyped_CountsFromHandingItIn() =>
        Assert.Equal("Heard 0.35 s after you handed it in: 0.31 s for decision and voice, 0.04 s to reach you.", ReplyFacts.Wait(Waited(0, 312, 347), typed: true));

    private static Turn Waited(int? patience, int? sound, int? played) => new()
    {
        QuestionKey = "a/b",
        Competency = "x",
        Question = "Why?",
        PersonaId = "cold",
        Timings = new TurnTimings { EndOfTurnMs = patience, FirstSoundMs = sound, PlayedMs = played },
    };
}
