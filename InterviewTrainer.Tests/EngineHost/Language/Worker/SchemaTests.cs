using System.Net;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.EngineHost.Language.Json;
using InterviewTrainer.Tests.EngineHost.Language.Json;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Worker;

[Trait("Category", "Engine")]
public sealed class SchemaTests(TinyChatWorker tiny) : IClassFixture<TinyChatWorker>
{
    private const int Replies = 500;

    [Fact]
    public async Task Post_500RepliesOfARandomModel_AllFollowTheirSchemas()
    {
        var schemas = Schemas.Ordinary.Select(Schemas.Parse).ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        var valid = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, Replies), options, async (i, _) =>
        {
            var schema = schemas[i % schemas.Count];
            var reply = await tiny.Worker.AskAsync(Request(schema, maxTokens: 1200, seed: i));

            Assert.Equal("stop", reply.Choices[0].FinishReason);
            using var json = JsonDocument.Parse(reply.Choices[0].Message!.Content!);
            Assert.Null(SchemaValidator.Validate(json.RootElement, schema));
            Interlocked.Increment(ref valid);
        });

        Assert.Equal(Replies, valid);
    }

    /// <summary>Whatever a model thinks, what its grammar lets it write has the form of a decision: no turn is lost to the form. What the words are worth is looked at afterwards.</summary>
    [Fact]
    public async Task Post_InterviewersSchema_EveryReplyIsADecision()
    {
        var schema = Schemas.Parse(DecisionSchema.Of(mayFollowUp: true, mayContradict: true, mayPassOver: true));
        var decisions = new List<string>();
        for (var seed = 0; seed < 40; seed++)
        {
            var reply = await tiny.Worker.AskAsync(Request(schema, maxTokens: 1024, seed) with { Messages = [new WireMessage("user", $"Answer {seed}: {seed * seed}")], Temperature = 2 });
            var content = reply.Choices[0].Message!.Content!;
            using var json = JsonDocument.Parse(content);
            Assert.Null(SchemaValidator.Validate(json.RootElement, schema));
            decisions.Add(json.RootElement.GetProperty("next").GetProperty("decision").GetString()!);
            Assert.True(decisions[^1] == "follow_up" || InterviewerDecision.Read(content) is { FollowUp: null });
        }

        Assert.Equal(["follow_up", "next_topic"], decisions.Distinct().Order());
    }

    [Fact]
    public async Task Post_InterviewersSchemaWithoutFollowUps_OnlyGoesOn()
    {
        var reply = await tiny.Worker.AskAsync(Request(Schemas.Parse(DecisionSchema.Of(mayFollowUp: false, mayContradict: true, mayPassOver: false)), maxTokens: 1024, seed: 1) with { Temperature = 2 });

        Assert.NotNull(InterviewerDecision.Read(reply.Choices[0].Message!.Content!));
    }

    [Fact]
    public async Task Post_AnyObject_IsAnObjectOrSaysThatItWasCut()
    {
        var reply = await tiny.Worker.AskAsync(TinyChatWorker.Request("JSON!", maxTokens: 300) with { ResponseFormat = new ResponseFormat("json_object") });

        var content = reply.Choices[0].Message!.Content!;
        Assert.StartsWith("{", content, StringComparison.Ordinal);
        if (reply.Choices[0].FinishReason == "stop")
        {
            using var json = JsonDocument.Parse(content);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Post_SchemaThatCannotFit_Is400WithSizes()
    {
        var (status, error) = await tiny.Worker.AskForErrorAsync("v1/chat/completions", Request(Schemas.Parse(Schemas.Judgement), maxTokens: 10, seed: 1));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("max_tokens leaves 10", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_SchemaAfterAThought_IsValidAndApart(bool stream)
    {
        var schema = Schemas.Parse(Schemas.Decision);
        var request = Request(schema, maxTokens: 900, seed: 3) with { ChatTemplateKwargs = new ChatTemplateArguments(EnableThinking: true) };
        var (content, reasoning) = ("", "");
        if (stream)
        {
            await foreach (var piece in tiny.Worker.StreamAsync(request, TestContext.Current.CancellationToken))
            {
                content += piece.Choices[0].Delta!.Content;
                reasoning += piece.Choices[0].Delta!.ReasoningContent;
            }
        }
        else
        {
            var message = (await tiny.Worker.AskAsync(request)).Choices[0].Message!;
            (content, reasoning) = (message.Content!, message.ReasoningContent!);
        }

        Assert.NotEmpty(reasoning);
        Assert.DoesNotContain("</think>", reasoning, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(content);
        Assert.Null(SchemaValidator.Validate(json.RootElement, schema));
    }

    private static ChatCompletionRequest Request(JsonElement schema, int maxTokens, long seed) => TinyChatWorker.Request("Decide.", maxTokens, temperature: 1, seed) with
    {
        ResponseFormat = new ResponseFormat("json_schema", new JsonSchemaFormat("reply", schema)),
    };
}
