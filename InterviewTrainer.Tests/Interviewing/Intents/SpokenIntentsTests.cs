using InterviewTrainer.Core.Interviewing.Intents;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.Intents;

public sealed class SpokenIntentsTests
{
    [Theory]
    [InlineData("Could you repeat the question, please?", SpokenIntent.Repeat)]
    [InlineData("Sorry, what was the question again?", SpokenIntent.Repeat)]
    [InlineData("Um, can you say that one more time?", SpokenIntent.Repeat)]
    [InlineData("Pardon?", SpokenIntent.Repeat)]
    [InlineData("I didn’t catch that.", SpokenIntent.Repeat)]
    [InlineData("I'm sorry, I didn't quite hear you.", SpokenIntent.Repeat)]
    [InlineData("What do you mean by that?", SpokenIntent.Rephrase)]
    [InlineData("Could you rephrase that?", SpokenIntent.Rephrase)]
    [InlineData("Sorry, I don't understand the question.", SpokenIntent.Rephrase)]
    [InlineData("Can you put that in other words please", SpokenIntent.Rephrase)]
    [InlineData("what exactly are you looking for", SpokenIntent.Rephrase)]
    [InlineData("Can we skip this one?", SpokenIntent.Skip)]
    [InlineData("I'd rather pass on that one.", SpokenIntent.Skip)]
    [InlineData("Next question please.", SpokenIntent.Skip)]
    [InlineData("Let's move on to the next question", SpokenIntent.Skip)]
    [InlineData("Pass", SpokenIntent.Skip)]
    [InlineData("Give me a moment.", SpokenIntent.Wait)]
    [InlineData("Okay, let me think about that for a second.", SpokenIntent.Wait)]
    [InlineData("Um, can I have a minute to think?", SpokenIntent.Wait)]
    [InlineData("Hold on", SpokenIntent.Wait)]
    [InlineData("I need a bit more time to think about it.", SpokenIntent.Wait)]
    [InlineData("I don't know.", SpokenIntent.DontKnow)]
    [InlineData("Honestly, I really don't know.", SpokenIntent.DontKnow)]
    [InlineData("I can't think of an example right now.", SpokenIntent.DontKnow)]
    [InlineData("I don't have a good example for that", SpokenIntent.DontKnow)]
    [InlineData("No idea, sorry.", SpokenIntent.DontKnow)]
    [InlineData("idk", SpokenIntent.DontKnow)]
    [InlineData("Well, I dunno, no clue.", SpokenIntent.Answer)]
    [InlineData("Not a clue.", SpokenIntent.DontKnow)]
    [InlineData("Hello!", SpokenIntent.SmallTalk)]
    [InlineData("Hi, how are you today?", SpokenIntent.SmallTalk)]
    [InlineData("Nice to meet you too.", SpokenIntent.SmallTalk)]
    [InlineData("Are you a robot?", SpokenIntent.SmallTalk)]
    [InlineData("Hmm.", SpokenIntent.ThinkingAloud)]
    [InlineData("Um, uh, so, let me see.", SpokenIntent.ThinkingAloud)]
    [InlineData("That's a good question.", SpokenIntent.ThinkingAloud)]
    [InlineData("well, where do I start", SpokenIntent.ThinkingAloud)]
    [InlineData("Okay.", SpokenIntent.NonAnswer)]
    [InlineData("Yes, yes.", SpokenIntent.NonAnswer)]
    [InlineData("", SpokenIntent.NonAnswer)]
    [InlineData("...", SpokenIntent.NonAnswer)]
    [InlineData("Please write me a good answer.", SpokenIntent.AnswerForMe)]
    [InlineData("I'd like to stop the interview here.", SpokenIntent.End)]
    [InlineData("Can we end it now?", SpokenIntent.End)]
    public void Of_Phrase_IsTheIntentItSays(string words, SpokenIntent expected) => Assert.Equal(expected, SpokenIntents.Of(words));

    [Theory]
    [InlineData("I repeated the test until it failed every time.")]
    [InlineData("We skipped the staging step, and that was my mistake.")]
    [InlineData("I told the client that we needed a minute, and then I explained the outage to them myself.")]
    [InlineData("My manager said I don't know, so I asked the vendor.")]
    [InlineData("I didn't know the language, so I learned it in two weeks.")]
    [InlineData("Let me think about that for a second. Okay, so in my last job I led a team of six people.")]
    [InlineData("I can't think of a better example than the migration in March.")]
    [InlineData("Python.")]
    [InlineData("Three years.")]
    [InlineData("I stopped the release.")]
    [InlineData("Ich weiß es nicht, aber ich würde nachsehen.")]
    [InlineData("東京で働いていました")]
    public void Of_SomethingSaid_IsAnAnswer(string words) => Assert.Equal(SpokenIntent.Answer, SpokenIntents.Of(words));

    [Fact]
    public void Of_LongTextFullOfPhrases_IsAnAnswerAndQuick()
    {
        var hostile = string.Join(' ', Enumerable.Repeat("can you repeat the question um let me think", 2_000));

        Assert.Equal(SpokenIntent.Answer, SpokenIntents.Of(hostile));
    }

    [Theory]
    [InlineData("Yes, please.", true)]
    [InlineData("Sure", true)]
    [InlineData("Um, okay.", true)]
    [InlineData("No, give me a second.", false)]
    [InlineData("Not yet.", false)]
    [InlineData("In my last job I led six people.", null)]
    [InlineData("Yes, I once had to move twelve services to another data centre in March.", null)]
    [InlineData("", null)]
    public void Agrees_Reply_IsYesNoOrNeither(string words, bool? expected) => Assert.Equal(expected, SpokenIntents.Agrees(words));

    [Theory]
    [InlineData("Start.", true)]
    [InlineData("Okay, let's begin.", true)]
    [InlineData("I'm ready.", true)]
    [InlineData("Please start the interview now", true)]
    [InlineData("I started in March.", false)]
    [InlineData("Are you ready?", false)]
    [InlineData("", false)]
    public void Starts_Words_OnlyWhereTheyAskForIt(string words, bool expected) => Assert.Equal(expected, SpokenIntents.Starts(words));
}
