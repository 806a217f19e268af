using System.Text.Json;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Stories;

public sealed class StoryWordsTests
{
    internal const string Discounts =
        "We changed how discounts are added up. I could have tested every combination, which are about two thousand, so I asked the accountant which of them had ever cost money. She named six. " +
        "I wrote those six by hand, and for the rest a comparison of old and new over a month of real orders, at the cost of two days. The comparison found one difference, in a rule from years ago.";

    internal const string DiscountsAgain =
        "At my last company the discount rules had to be rewritten. There were roughly two thousand combinations, far too many to test. I went to our accountant and asked which combinations had cost us money before, " +
        "and she came up with six, so I covered those six by hand. Everything else I compared, the old result against the new one, on a month of orders. It took me two days and it turned up one difference in an old rule.";

    internal const string Alarm =
        "The alarm came at ten past seven: one in five bookings failed. I wrote in the channel that I had it, looked at what had changed in the last hour, and found a certificate that had been renewed on half of the machines. " +
        "I took that half out, which left us slow but right, after six minutes. Only then did I look for the reason. As a result nobody lost a booking.";

    [Fact]
    public void IsRetold_SameStoryInOtherSentences_IsFound() => Assert.True(StoryWords.IsRetold(StoryWords.Of(Discounts), StoryWords.Of(DiscountsAgain)));

    [Fact]
    public void IsRetold_AnotherStory_IsNotFound() => Assert.False(StoryWords.IsRetold(StoryWords.Of(Discounts), StoryWords.Of(Alarm)));

    [Fact]
    public void IsRetold_FewWords_IsNeverSure() => Assert.False(StoryWords.IsRetold(StoryWords.Of("We tested discounts with the accountant."), StoryWords.Of(Discounts)));

    [Fact]
    public void IsRetold_GradedAnswersToDifferentQuestions_NeverMatch()
    {
        var answers = File.ReadLines(SharedData.Path("answers-dev.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("kind").GetString() is "strong" or "middling" or "non_native" or "negative_but_good" or "terse_good" or "long_ramble")
            .Select(line => (Question: line.GetProperty("question").GetString(), Words: StoryWords.Of(line.GetProperty("answer").GetString()!)))
            .ToList();

        var matches = answers.SelectMany((one, index) => answers.Skip(index + 1).Where(other => other.Question != one.Question && StoryWords.IsRetold(one.Words, other.Words)));

        Assert.Empty(matches);
    }

    [Fact]
    public void Fit_TagNamesTheCompetency_FitsBest()
    {
        var questions = PackLibrary.Read(ProjectFiles.Packs).Find("software-behavioural")!.Questions;
        var story = new Story(Guid.NewGuid(), "Discounts", Discounts, ["Testing judgement"], [], SampleInterviews.Begin, SampleInterviews.Begin);

        var fits = StoryFit.Of(story, questions);

        Assert.True(fits[0].SameSkill);
        Assert.Equal("Testing judgement", fits[0].Question.Competency);
        Assert.DoesNotContain("Testing judgement", StoryUse.Missing([story], questions));
        Assert.Contains("Debugging", StoryUse.Missing([story], questions));
    }

    [Fact]
    public void Bounded_Anything_StaysWithinItsLimits()
    {
        var story = new Story(
            Guid.NewGuid(), new string('t', 500), " " + new string('x', 50_000), [.. Enumerable.Range(0, 30).Select(tag => $"tag {tag}"), "TAG 1", ""],
            [.. Enumerable.Range(0, 200).Select(day => new StoryTelling(Guid.NewGuid(), Guid.NewGuid(), "a/b", "", null, SampleInterviews.Begin.AddDays(day)))], SampleInterviews.Begin, SampleInterviews.Begin).Bounded();

        Assert.Equal((Story.MaxTitleCharacters, Story.MaxTextCharacters, Story.MaxTags, Story.MaxTellings), (story.Title.Length, story.Text.Length, story.Tags.Count, story.Told.Count));
        Assert.Equal("One two three four five six seven eight …", (story with { Title = "", Text = "One two three four five six seven eight nine." }).Bounded().Title);
    }
}
