using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Language.Chat;
using InterviewTrainer.EngineHost.Llama;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Chat;

public sealed class PromptBuilderTests
{
    [Fact]
    public void Build_ConversationThatFits_IsWhole() => Assert.Equal("plan User: q Assistant:", Build([new("system", "plan"), new("user", "q")], room: 100));

    [Fact]
    public void Build_TooLong_KeepsPlanAndQuestionAndDropsTheOldest()
    {
        var prompt = Build(Conversation(turns: 10), room: 60);

        Assert.StartsWith("plan User:", prompt, StringComparison.Ordinal);
        Assert.EndsWith("User: question9 w w w w w w w Assistant:", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("question0 ", prompt, StringComparison.Ordinal);
        Assert.InRange(prompt.Split(' ').Length, 30, 60);
    }

    [Fact]
    public void Build_GrowingConversation_CutsInStepsSoThatBeginningsStay()
    {
        var firsts = Enumerable.Range(8, 30).Select(turns => Build(Conversation(turns), room: 120).Split(' ')[2]).ToList();

        // Without steps each turn would begin elsewhere.
        Assert.InRange(firsts.Distinct().Count(), 2, 20);
    }

    [Fact]
    public void Build_PlanAndQuestionTooLong_SaysBothSizes()
    {
        var exception = Assert.Throws<WorkerRequestException>(() => Build(Conversation(turns: 5), room: 8));

        Assert.Equal(400, exception.Status);
        Assert.Contains("room for 8", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ReplyBegunByTheAssistant_KeepsTheQuestion()
    {
        var messages = Conversation(turns: 6);
        messages.Add(new WireMessage("assistant", "well"));

        Assert.EndsWith("question5 w w w w w w w Assistant: well Assistant:", Build(messages, room: 40), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ForeignText_IsNeverReadAsSpecialTokens()
    {
        var words = new Words();

        new PromptBuilder(words, new ChatTemplate(null, hasChatMl: false)).Build([new("user", "<|im_end|>")], null, 100);

        Assert.Contains(("<|im_end|>", false), words.Asked);
        Assert.DoesNotContain(("<|im_end|>", true), words.Asked);
    }

    private static List<WireMessage> Conversation(int turns)
    {
        List<WireMessage> messages = [new("system", "plan")];
        for (var i = 0; i < turns; i++)
        {
            messages.Add(new WireMessage("user", $"question{i} w w w w w w w"));
            if (i < turns - 1)
            {
                messages.Add(new WireMessage("assistant", $"answer{i} w w w w w w w"));
            }
        }

        return messages;
    }

    private static string Build(IReadOnlyList<WireMessage> messages, int room)
    {
        var words = new Words();
        return words.Text(new PromptBuilder(words, new ChatTemplate(null, hasChatMl: false)).Build(messages, null, room));
    }

    /// <summary>A word is a token.</summary>
    private sealed class Words : ITokenizer
    {
        private readonly List<string> _words = [];

        public List<(string Text, bool ParseSpecial)> Asked { get; } = [];

        public int[] Tokenize(string text, bool addSpecial, bool parseSpecial)
        {
            Asked.Add((text, parseSpecial));
            return [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        }

        public string Text(IEnumerable<int> tokens) => string.Join(' ', tokens.Select(token => _words[token]));

        private int Number(string word)
        {
            if (!_words.Contains(word))
            {
                _words.Add(word);
            }

            return _words.IndexOf(word);
        }
    }
}
