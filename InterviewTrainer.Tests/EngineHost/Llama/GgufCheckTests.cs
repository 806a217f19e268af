using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama.Gguf;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Llama;

public sealed class GgufCheckTests
{
    [Fact]
    public void Read_WholeModel_GivesItsHeader()
    {
        using var folder = new ScratchFolder();
        var path = folder.PathOf("m.gguf");
        RandomModel.WriteTinyChat(path);

        var header = GgufCheck.Read(path);

        Assert.Equal("qwen3", header.Architecture);
        Assert.Equal(ModelShape.Tiny.Context, header.OfArchitecture("context_length"));
        Assert.Equal(RandomModel.ChatMl, header.Text("tokenizer.chat_template"));
        Assert.Contains(header.Tensors, tensor => tensor.Name == "output.weight");
    }

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        using var folder = new ScratchFolder();
        var whole = TinyModel(folder);
        for (var length = 0; length < whole.Length - 64; length += 1 + (whole.Length / 97))
        {
            var path = folder.Write("cut.gguf", whole[..length]);

            var exception = Assert.Throws<EngineLoadException>(() => GgufCheck.Read(path));

            Assert.Contains("cut.gguf", exception.Message, StringComparison.Ordinal);
            Assert.Contains("Download it again", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_Missing_NamesFileAndRemedy()
    {
        using var folder = new ScratchFolder();

        var exception = Assert.Throws<EngineLoadException>(() => GgufCheck.Read(folder.PathOf("gone.gguf")));

        Assert.Contains("gone.gguf is missing", exception.Message, StringComparison.Ordinal);
        Assert.Contains("models pull", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomBytes_IsRefused()
    {
        using var folder = new ScratchFolder();
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            // Half of them begin as they should.
            if (i % 2 == 0 && bytes.Length > 8)
            {
                "GGUF\u0003\0\0\0"u8.CopyTo(bytes);
            }

            Assert.Throws<EngineLoadException>(() => GgufCheck.Read(folder.Write("random.gguf", bytes)));
        }
    }

    [Fact]
    public void Read_WrongType_IsRefused()
    {
        using var folder = new ScratchFolder();

        var exception = Assert.Throws<EngineLoadException>(() => GgufCheck.Read(folder.Write("m.gguf", "PK\u0003\u0004 this is an archive, not a model"u8.ToArray())));

        Assert.Contains("no GGUF file", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qwen3.attention.head_count", 0u)]
    [InlineData("qwen3.block_count", 100_000u)]
    [InlineData("qwen3.embedding_length", 0u)]
    [InlineData("qwen3.context_length", 0u)]
    [InlineData("tokenizer.ggml.eos_token_id", 9u)]
    [InlineData("split.count", 3u)]
    [InlineData("general.alignment", 3u)]
    public void Read_ValueThatLlamaWouldStumbleOver_IsRefused(string key, uint value)
    {
        using var folder = new ScratchFolder();
        var values = new Dictionary<string, object>
        {
            ["general.architecture"] = "qwen3",
            ["qwen3.block_count"] = 1u,
            ["qwen3.embedding_length"] = 32u,
            ["qwen3.context_length"] = 64u,
            ["qwen3.attention.head_count"] = 1u,
            ["tokenizer.ggml.tokens"] = new[] { "a", "b" },
            ["tokenizer.ggml.eos_token_id"] = 1u,
        };
        GgufCheck.Read(Write(folder, values));
        values[key] = value;

        Assert.Throws<EngineLoadException>(() => GgufCheck.Read(Write(folder, values)));
    }

    private static string Write(ScratchFolder folder, Dictionary<string, object> values)
    {
        var file = new GgufWriter();
        foreach (var (key, value) in values)
        {
            file.Set(key, value);
        }

        file.Add(new GgufTensor("output.weight", GgmlType.F32, [32, 2], blocks => blocks.Clear()));
        file.Write(folder.PathOf("v.gguf"));
        return folder.PathOf("v.gguf");
    }

    private static byte[] TinyModel(ScratchFolder folder)
    {
        RandomModel.WriteTinyChat(folder.PathOf("whole.gguf"));
        return File.ReadAllBytes(folder.PathOf("whole.gguf"));
    }
}
