using System.Net;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Worker;

[Trait("Category", "Engine")]
public sealed class ModelKindTests
{
    [Fact]
    public async Task EmbeddingModel_Texts_GiveVectorsOfUnitLengthAndNoChat()
    {
        await using var worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyEmbedding(path));

        await RequireVectorsAsync(worker);
        var (status, error) = await worker.AskForErrorAsync("v1/chat/completions", TinyChatWorker.Request("Hello"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("only turns text into vectors", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChatModel_Texts_GiveVectorsBesideItsChats()
    {
        await using var worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyChat(path));
        var chat = TinyChatWorker.Request("Between.", temperature: 0);
        var before = await worker.AskAsync(chat);

        await RequireVectorsAsync(worker);

        Assert.Equal(before.Choices[0].Message!.Content, (await worker.AskAsync(chat)).Choices[0].Message!.Content);
    }

    [Fact]
    public async Task ModelWithoutTemplate_Chat_IsAnswered()
    {
        await using var worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyChat(path, chatTemplate: null));

        var reply = await worker.AskAsync(TinyChatWorker.Request("Hello", maxTokens: 10));

        Assert.Equal(10, reply.Usage!.CompletionTokens);
    }

    [Fact]
    public async Task ModelWithAnUnknownTemplate_Chat_IsAnswered()
    {
        await using var worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyChat(path, chatTemplate: "{{ raise_exception('unknown') }}"));

        var reply = await worker.AskAsync(TinyChatWorker.Request("Hello", maxTokens: 10));

        Assert.Equal(10, reply.Usage!.CompletionTokens);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("cut")]
    public async Task DamagedFile_Start_EndsWithTheReason(string kind)
    {
        using var folder = new ScratchFolder();
        var path = folder.PathOf("bad.gguf");
        RandomModel.WriteTinyChat(path);
        switch (kind)
        {
            case "missing": File.Delete(path); break;
            case "empty": folder.Write("bad.gguf", []); break;
            case "text": folder.Write("bad.gguf", "not a model"u8.ToArray()); break;
            default: folder.Write("bad.gguf", (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[..100_000]); break;
        }

        var (exitCode, _, errors) = await EngineHostProgram.RunAsync("language", "--model", path, "--socket", folder.PathOf(Path.Combine("own", "s")));

        Assert.Equal(EngineLoadException.ExitCode, exitCode);
        Assert.Contains("bad.gguf", errors, StringComparison.Ordinal);
        Assert.Contains("ownload", errors, StringComparison.Ordinal);
    }

    private static async Task RequireVectorsAsync(LanguageWorker worker)
    {
        using var response = await worker.PostAsync("v1/embeddings", new EmbeddingRequest(null, JsonSerializer.SerializeToElement(new[] { "A text.", "Another one, longer.", "A text." })));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var vectors = (await LanguageWorker.ReadAsync<EmbeddingResponse>(response)).Data.Select(item => item.Embedding).ToList();

        Assert.Equal(3, vectors.Count);
        Assert.All(vectors, vector => Assert.Equal(ModelShape.Tiny.Width, vector.Length));
        Assert.All(vectors, vector => Assert.Equal(1, vector.Sum(value => (double)value * value), 1e-5));
        Assert.Equal(vectors[0], vectors[2]);
        Assert.NotEqual(vectors[0], vectors[1]);

        foreach (var bad in new object[] { 5, Array.Empty<string>(), new object[] { "x", 1 }, new string('7', 5000) })
        {
            var (status, _) = await worker.AskForErrorAsync("v1/embeddings", new EmbeddingRequest(null, JsonSerializer.SerializeToElement(bad)));
            Assert.Equal(HttpStatusCode.BadRequest, status);
        }
    }
}
