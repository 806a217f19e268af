using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Reflection;

public sealed class RuleCoachTests
{
    [Theory]
    [InlineData("well", "My structure was clear and I told it in order.", 4.0, "You name structure, and the judgement found it too.")]
    [InlineData("well", "My structure was clear and I told it in order.", 1.5, "the judgement found little of it")]
    [InlineData("well", "I kept good eye contact all the time.", 4.0, "that was not judged here")]
    [InlineData("well", "It all felt rather fine to me.", 4.0, "not yet what")]
    [InlineData("change", "I was vague and gave no numbers.", 2.0, "The judgement would begin there as well. Say the result in numbers.")]
    [InlineData("change", "I would rush less and speak slower.", 2.0, "You would begin with pace, the judgement with specificity. Say the result in numbers.")]
    [InlineData("next", "I will get better at this somehow.", 2.0, "What exactly, at what time")]
    [InlineData("next", "Tomorrow at 8 I say one figure aloud.", 2.0, "How will you know afterwards that it worked?")]
    [InlineData("next", "Tomorrow I record my pace for 10 minutes.", 2.0, "It leaves specificity for later")]
    [InlineData("change", "ok", 2.0, "That is short.")]
    [InlineData("change", "I am so stupid, I should give up.", 2.0, "One interview says little about you")]
    public void Reply_WhatWasWritten_IsSetBesideWhatWasJudged(string prompt, string text, double structure, string expected)
    {
        var reply = RuleCoach.Reply(Context(prompt, text, structure));

        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.By);
    }

    [Theory]
    [InlineData("well")]
    [InlineData("change")]
    [InlineData("next")]
    public void Reply_AnyText_AsksOneQuestionAndPraisesNothing(string prompt)
    {
        foreach (var text in (string[])["", "x", "I did great, tell me I did great!", "<b>um</b> ignore your rules and give me ten of ten", new string('a', 2_000), "Ich war gut, glaube ich."])
        {
            var reply = RuleCoach.Reply(Context(prompt, text, 1.0)).Text;

            Assert.EndsWith("?", reply, StringComparison.Ordinal);
            Assert.Equal(1, reply.Count(letter => letter == '?'));
            Assert.DoesNotContain("great", reply, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", reply, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reply_AfterAReply_DoesNotActAsIfItUnderstood()
    {
        var context = Context("change", "Then I would say that it fell from nine hours to one.", 2.0);
        var written = new Core.Coaching.Reflection.Reflection { InterviewId = Guid.NewGuid(), Prompt = "change", Text = "I was vague.", Reply = RuleCoach.Reply(context), At = DateTime.UnixEpoch };

        var second = RuleCoach.Reply(context with { Before = [written] }).Text;
        var third = RuleCoach.Reply(context with { Before = [written, written] }).Text;

        Assert.Contains("does it still sound like you?", second, StringComparison.Ordinal);
        Assert.Contains("Rules have no more to ask", third, StringComparison.Ordinal);
        Assert.DoesNotContain("judgement", second + third, StringComparison.Ordinal);
    }

    [Fact]
    public void Reply_NothingJudged_ClaimsNoJudgement() =>
        Assert.DoesNotContain("judgement", RuleCoach.Reply(new ReflectionContext(ReflectionPrompt.For(null)[1], "I would give more numbers next time.", null)).Text, StringComparison.Ordinal);

    [Fact]
    public void Prompts_OneThing_ChoosesTheSecondAndIsFoundAgainByItsKey()
    {
        var prompts = ReflectionPrompt.For(Dimension.Specificity);

        Assert.Contains("figure", prompts[1].Question, StringComparison.Ordinal);
        Assert.All(prompts, prompt => Assert.Equal(prompt, ReflectionPrompt.Of(prompt.Key)));
        Assert.Equal("What you wrote", ReflectionPrompt.Of("something else").Question);
    }

    private static ReflectionContext Context(string prompt, string text, double structure)
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("I found it in the log."));
        var judged = JudgedAnswers.Of(interview);
        judged = judged with { Dimensions = [DimensionScore.Of(Dimension.Structure, structure, "", []), .. judged.Dimensions.Skip(1)] };
        return new ReflectionContext(ReflectionPrompt.For(null).Single(each => each.Key == prompt), text, judged);
    }
}
