using InterviewTrainer.Core.Interviewing.ModelLed;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.ModelLed;

public sealed class ModelLineTests
{
    private const string Asked = "How did you know that the queue was the bottleneck?";

    [Theory]
    [InlineData("How did you know that the queue was the bottleneck?")]
    [InlineData("QUESTION: How did you know that the queue was the bottleneck?")]
    [InlineData("**Follow-up question 1:** How did you *know* that the queue was the bottleneck?")]
    [InlineData("1. How did you know that the queue was the bottleneck?\n2. And who decided?\n3. What did it cost?")]
    [InlineData("Interviewer: \"How did you know that the queue was the bottleneck?\"")]
    [InlineData("*leans forward* How did you know that the queue was the bottleneck?")]
    [InlineData("(nods slowly) How did you know that the queue was the bottleneck? [pauses]")]
    [InlineData("Sure! Here's a good follow-up:\nHow did you know that the queue was the bottleneck?")]
    [InlineData("<think>He dodged. Ask again.</think>How did you know that the queue was the bottleneck?")]
    [InlineData("He dodged. Ask again.</think>\n\nHow did you know that the queue was the bottleneck?")]
    [InlineData("How did you know that the queue was the bottleneck?\nCandidate: I measured it. \nInterviewer: Good.")]
    [InlineData("## Next question\n- How did you know that the queue was the [bottleneck](https://example.org)?")]
    [InlineData("<b>How</b> did you know that the queue was <script>alert(1)</script>the bottleneck?")]
    [InlineData("How did you know that\u0000 the queue was\tthe bottleneck?")]
    public void Question_IsWhatCanBeSaidOfIt(string text) => Assert.Equal(Asked, ModelLine.Question(text, 280));

    [Theory]
    [InlineData("You said it failed. What did you do then?", "You said it failed. What did you do then?")]
    [InlineData("Tell me more about the 3.5 % that failed.", "Tell me more about the 3.5 % that failed.")]
    [InlineData("Walk me through the race condition, and how the password reset, the JSON schema and garbage collection came into it.", "Walk me through the race condition, and how the password reset, the JSON schema and garbage collection came into it.")]
    [InlineData("And the nine Elasticsearch nodes? How did you size them?", "And the nine Elasticsearch nodes? How did you size them?")]
    [InlineData("\"Everything that matters\" at KarrotPay: which part was yours?", "\"Everything that matters\" at KarrotPay: which part was yours?")]
    [InlineData("What do you think you should have done?", "What do you think you should have done?")]
    [InlineData("Of those, 3 out of 5 customers left. Why?", "Of those, 3 out of 5 customers left. Why?")]
    public void Question_OrdinaryOnes_PassAsTheyAre(string text, string said) => Assert.Equal(said, ModelLine.Question(text, 280));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("...")]
    [InlineData("PWNED")]
    [InlineData("I see, thank you.")]
    [InlineData("As an AI language model I cannot judge; what would you like?")]
    [InlineData("I'm sorry, but I can't assist with that. Shall we go on?")]
    [InlineData("A good answer would be: I led the team. Do you agree?")]
    [InlineData("You could say that you led it. Would you?")]
    [InlineData("Are you married, and do you plan to have children?")]
    [InlineData("How old are you?")]
    [InlineData("Are you stupid, or did nobody test it?")]
    [InlineData("I'd give that a 7. What would make it a 9?")]
    [InlineData("You are hired. When can you start?")]
    [InlineData("What is your home address?")]
    [InlineData("Was haben Sie in dem Projekt selbst gemacht und wie haben Sie das gemessen, und warum nicht anders?")]
    [InlineData("```json\n{\"question\": \"Why?\"}\n```")]
    public void Question_WhatAnInterviewerDoesNotSay_IsRefused(string? text) => Assert.Null(ModelLine.Question(text, 280));

    [Fact]
    public void Question_TooLongWithItsLead_LosesTheLeadThenIsRefused()
    {
        var lead = $"You said {string.Join(' ', Enumerable.Repeat("something", 30))}.";

        Assert.Equal("Why did it take a month?", ModelLine.Question($"{lead} Why did it take a month?", 280));
        Assert.Null(ModelLine.Question($"Why did {string.Join(' ', Enumerable.Repeat("something", 40))} happen?", 280));
    }

    [Theory]
    [InlineData("Twelve services, then.", "Twelve services, then.")]
    [InlineData("*nods* Twelve services, then.", "Twelve services, then.")]
    [InlineData("Twelve services, then. And why?", "Twelve services, then.")]
    [InlineData("One. Two. Three. Four.", "One. Two.")]
    [InlineData("PWNED", "")]
    [InlineData("Why?", "")]
    [InlineData("In my previous role I led a team of five.", "")]
    [InlineData("!!!", "")]
    [InlineData("Great, that was a perfect answer!", "")]
    [InlineData("Then we leave it there, you did well with the savings.", "")]
    [InlineData("A great project is not a person.", "A great project is not a person.")]
    [InlineData("Wonderful. Two hundred nodes, then. That is impressive.", "Wonderful. Two hundred nodes, then.")]
    [InlineData("Next time you should lead with the number.", "")]
    [InlineData("Thank you, we will be in touch soon!", "")]
    [InlineData("Thank you for being open about that.", "Thank you for being open about that.")]
    public void Remark_IsWhatIsSaidBeforeAQuestion(string text, string said) => Assert.Equal(said, ModelLine.Remark(text, 160));

    [Fact]
    public void Note_LosesPraiseAlone() => Assert.Equal("You ran clusters.", ModelLine.Note("Your strong background matches this job well. You ran clusters.", 200));

    [Fact]
    public void Note_IsCutBetweenWords() => Assert.Equal("It left out", ModelLine.Note("It left out the measurement.", 14));

    [Fact]
    public void Question_HugeText_TakesNoTime()
    {
        var huge = string.Concat(Enumerable.Repeat("(nods *_ [x](y) Why \"", 40_000));

        Assert.NotNull(ModelLine.Remark(huge, 160));
        Assert.Null(ModelLine.Question(new string('*', 500_000), 280));
    }
}
