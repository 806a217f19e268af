using System.Security.Cryptography;
using System.Text;
using InterviewTrainer.EngineHost.Llama.Gguf;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Gguf;

public sealed class RandomModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Model => Path.Combine(_folder, "model.gguf");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WriteTinyChat_SameSeed_GivesTheSameFileAndAnotherSeedAnother()
    {
        string Digest(int seed)
        {
            RandomModel.WriteTinyChat(Model, seed);
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Model)));
        }

        Assert.Equal(Digest(1), Digest(1));
        Assert.NotEqual(Digest(1), Digest(2));
    }

    [Fact]
    public void WriteTinyChat_OrdinaryModel_IsSmallAndPassesTheCheckBeforeALoad()
    {
        RandomModel.WriteTinyChat(Model);

        Assert.Equal(ModelShape.Tiny.Layers, (int)GgufCheck.Read(Model).OfArchitecture("block_count")!);
        Assert.InRange(new FileInfo(Model).Length, 100_000, 1_000_000);
    }

    [Fact]
    public void WriteTinyChat_TemplateOrNone_IsInTheFileOrNot()
    {
        bool HasTemplate() => File.ReadAllBytes(Model).AsSpan().IndexOf(Encoding.UTF8.GetBytes("tokenizer.chat_template")) >= 0;

        RandomModel.WriteTinyChat(Model);
        Assert.True(HasTemplate());

        RandomModel.WriteTinyChat(Model, chatTemplate: null);
        Assert.False(HasTemplate());
    }

    [Fact]
    public void WriteTinyEmbedding_Pooling_IsSaid()
    {
        RandomModel.WriteTinyEmbedding(Model);

        Assert.True(GgufCheck.Read(Model).OfArchitecture("pooling_type") > 0);
    }
}
