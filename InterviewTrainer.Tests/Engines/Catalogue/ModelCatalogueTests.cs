using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue;

public sealed class ModelCatalogueTests : IDisposable
{
    private static readonly string Own = Path.Combine(ProjectFiles.Root, "models", "catalogue.json");
    private static readonly string Schema = Path.Combine(ProjectFiles.Root, "models", "schema", "catalogue.schema.json");

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OwnCatalogue_HasWhatTheDefaultsNeedAndNoMistake()
    {
        var catalogue = ModelCatalogue.Read(Own);

        Assert.Empty(catalogue.Problems);
        Assert.Equal(6144, catalogue.Find("qwen3-4b-q4")!.ContextTokens);
        Assert.Equal(Enum.GetValues<ModelKind>(), catalogue.Models.Select(model => model.Kind).Distinct().Order());
        Assert.All(catalogue.Models, model => Assert.StartsWith("https://", model.Page, StringComparison.Ordinal));
        Assert.Equal("af_heart", catalogue.Find("kokoro-1.0")!.Voices[3]);
    }

    [Fact]
    public void Read_OwnCatalogue_KnownFactsAreThoseOfTheFile()
    {
        var content = File.ReadAllBytes(SharedData.Path("face_landmarker.task"));

        var listed = ModelCatalogue.Read(Own).Find("face-landmarker")!.Downloads.Single();

        Assert.Equal((content.Length, ModelBench.DigestOf(content), FactSource.Measured), (listed.Bytes, listed.Sha256, listed.FactsFrom));
    }

    [Fact]
    public void Read_ProgramsOwnFolder_HoldsTheCatalogue() => Assert.Empty(ModelCatalogue.Read(ModelCatalogue.OwnFile).Problems);

    [Fact]
    public void Schema_EachObject_ListsWhatTheReaderKnows()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Schema));
        var definitions = schema.RootElement.GetProperty("$defs");
        var catalogue = Change(model =>
        {
            model["surprise"] = 1;
            model["downloads"]![0]!["surprise"] = 1;
            model["contents"] = new JsonArray(new JsonObject { ["surprise"] = 1 });
        });

        var known = catalogue.Problems.Where(problem => problem.Contains("surprise is not known", StringComparison.Ordinal))
            .Select(problem => problem[(problem.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split(", ").Order()).ToList();

        Assert.Equal(3, known.Count);
        Assert.Equal(Properties(definitions.GetProperty("download")), known[0]);
        Assert.Equal(Properties(definitions.GetProperty("content")), known[1]);
        Assert.Equal(Properties(definitions.GetProperty("model")), known[2]);
    }

    [Theory]
    [InlineData("""{ "id": "../x" }""", "models[0].id")]
    [InlineData("""{ "id": "NUL" }""", "models[0].id")]
    [InlineData("""{ "id": "nul.x" }""", "models[0].id")]
    [InlineData("""{ "kind": "chat" }""", "models[0].kind is not one of language, embedding")]
    [InlineData("""{ "kind": "voice" }""", "models[0].kind does not go with the family gguf")]
    [InlineData("""{ "family": "ggml" }""", "models[0].family")]
    [InlineData("""{ "title": 5 }""", "models[0].title is not a text")]
    [InlineData("""{ "title": "a\u0007b" }""", "models[0].title holds a control character")]
    [InlineData("""{ "publisher": null }""", "models[0].publisher is missing")]
    [InlineData("""{ "page": "http://example.org/x" }""", "models[0].page")]
    [InlineData("""{ "memoryMb": 1.5 }""", "models[0].memoryMb is 1.5")]
    [InlineData("""{ "contextTokens": 0 }""", "models[0].contextTokens is 0")]
    [InlineData("""{ "languages": ["en", 5] }""", "models[0].languages[1] is not a text")]
    [InlineData("""{ "files": { "model": "elsewhere.gguf" } }""", "models[0].files.model is brought by none")]
    [InlineData("""{ "files": { "model": "tiny.gguf", "soul": "tiny.gguf" } }""", "models[0].files.soul is no role")]
    [InlineData("""{ "files": {} }""", "models[0].files lacks the role model")]
    [InlineData("""{ "downloads": [] }""", "models[0].files.model is brought by none")]
    [InlineData("""{ "contents": [{ "path": "tiny.gguf", "bytes": 1, "sha256": "0000000000000000000000000000000000000000000000000000000000000000" }] }""", "models[0] has downloads and no contents")]
    public void Read_AMistake_IsSaidWithItsPath(string change, string expected)
    {
        var catalogue = Change(model => Merge(model, change));

        Assert.Contains(expected, string.Join('\n', catalogue.Problems), StringComparison.Ordinal);
        Assert.Empty(catalogue.Models);
    }

    [Theory]
    [InlineData("""{ "url": "http://example.org/f" }""", "url is not an https address")]
    [InlineData("""{ "url": "https://me:key@example.org/f" }""", "url is not an https address")]
    [InlineData("""{ "url": "file:///etc/passwd" }""", "url is not an https address")]
    [InlineData("""{ "path": "../tiny.gguf" }""", "path cannot be used")]
    [InlineData("""{ "path": "/etc/passwd" }""", "path cannot be used")]
    [InlineData("""{ "path": "c:\\x" }""", "path cannot be used")]
    [InlineData("""{ "path": "model.json" }""", "downloads name \"model.json\" twice")]
    [InlineData("""{ "bytes": 0 }""", "bytes is 0")]
    [InlineData("""{ "sha256": "ABCD" }""", "sha256 is not 64")]
    [InlineData("""{ "factsFrom": null }""", "factsFrom says where")]
    [InlineData("""{ "unpack": "rar" }""", "unpack is not one of")]
    public void Read_AMistakeInADownload_IsSaidWithItsPath(string change, string expected)
    {
        var catalogue = Change(model => Merge((JsonObject)model["downloads"]![0]!, change));

        Assert.Contains(catalogue.Problems, problem => problem.StartsWith("models[0].downloads", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllSaidAndTheOtherModelsStand()
    {
        var root = Sample();
        var models = (JsonArray)root["models"]!;
        var bad = models[0]!.DeepClone();
        (bad["id"], bad["kind"], bad["title"]) = ("other", "chat", 5);
        models.Add(bad);
        models.Add(models[0]!.DeepClone());
        root["surprise"] = true;

        var catalogue = Read(root);

        Assert.Equal("tiny", Assert.Single(catalogue.Models).Id);
        Assert.Equal(
            ["models[1].kind", "models[1].title", "models[2].id", "surprise"], catalogue.Problems.Select(problem => problem.Split(' ')[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"format\": 1, \"format\": 1, \"models\": [] }")]
    [InlineData("{ \"format\": 2, \"models\": [] }")]
    [InlineData("{ \"format\": 1 }")]
    [InlineData("{ \"format\": 1, \"models\": [ 5 ] }")]
    public void Read_NoCatalogue_SaysWhyAndHasNoModels(string text)
    {
        var catalogue = ModelCatalogue.Read(_folder.Write("catalogue.json", System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Single(catalogue.Problems);
        Assert.Empty(catalogue.Models);
    }

    [Fact]
    public void Read_MissingFile_SaysSo() => Assert.Contains("nowhere.json", Assert.Single(ModelCatalogue.Read(_folder.PathOf("nowhere.json")).Problems), StringComparison.Ordinal);

    private ModelCatalogue Change(Action<JsonObject> change)
    {
        var root = Sample();
        change((JsonObject)root["models"]![0]!);
        return Read(root);
    }

    private ModelCatalogue Read(JsonNode root) => ModelCatalogue.Read(_folder.Write("catalogue.json", JsonSerializer.SerializeToUtf8Bytes(root)));

    private static JsonNode Sample() => JsonNode.Parse("""
        { "format": 1, "models": [ {
          "id": "tiny", "kind": "language", "family": "gguf", "title": "Tiny", "publisher": "A test", "licence": "MIT", "page": "https://example.org/tiny",
          "downloads": [ { "url": "https://example.org/f", "path": "tiny.gguf", "bytes": 5, "factsFrom": "measured" } ], "files": { "model": "tiny.gguf" } } ] }
        """)!;

    private static void Merge(JsonObject target, string change)
    {
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(change)!)
        {
            target[name] = value?.DeepClone();
        }
    }

    private static IEnumerable<string> Properties(JsonElement definition) => definition.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();
}
