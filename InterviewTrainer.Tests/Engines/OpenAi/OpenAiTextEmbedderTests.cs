using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class OpenAiTextEmbedderTests
{
    private const string Json = "application/json";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Embed_ManyTexts_GivesUnitVectorsInTheirOrder()
    {
        await using var server = await ScriptedServer.StartAsync((context, before) =>
        {
            // Backwards, for the index decides.
            var count = before == 0 ? 64 : 6;
            var data = Enumerable.Range(0, count).Reverse().Select(i => new { @object = "embedding", index = i, embedding = new[] { 3.0 * (i + 1), 4.0 * (i + 1), before } });
            return ScriptedServer.AnswerAsync(context, Json, JsonSerializer.Serialize(new { @object = "list", model = "m", data }));
        });
        using var remote = server.Connect();

        var vectors = await new OpenAiTextEmbedder(remote, "m").EmbedAsync([.. Enumerable.Range(0, 70).Select(i => $"text {i}")], Token);

        Assert.Equal(70, vectors.Count);
        Assert.Equal([0.6f, 0.8f, 0f], vectors[0]);
        Assert.All(vectors, vector => Assert.Equal(1, Math.Sqrt(vector.Sum(value => value * value)), 5));
        Assert.Equal([64, 6], server.Requests.Select(asked => JsonDocument.Parse(asked.Body).RootElement.GetProperty("input").GetArrayLength()));
    }

    [Fact]
    public async Task Embed_NoTexts_AsksNobody()
    {
        await using var server = await ScriptedServer.StartAsync(Json, "{}");
        using var remote = server.Connect();

        Assert.Empty(await new OpenAiTextEmbedder(remote, null).EmbedAsync([], Token));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":0,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":2,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[1,0,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[0,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},null]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1e39,0]},{"index":1,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":"none"}""")]
    [InlineData("{}")]
    public async Task Embed_WrongVectors_AreRefused(string body)
    {
        await using var server = await ScriptedServer.StartAsync(Json, body);
        using var remote = server.Connect();

        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => new OpenAiTextEmbedder(remote, null).EmbedAsync(["a", "b"], Token));

        Assert.Contains("page Engines", exception.Message, StringComparison.Ordinal);
    }
}
