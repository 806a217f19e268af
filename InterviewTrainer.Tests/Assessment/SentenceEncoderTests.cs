using InterviewTrainer.Core.Engines.Onnx.Sentences;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment;

public sealed class SentenceEncoderTests(JudgeFixture fixture) : IClassFixture<JudgeFixture>
{
    /// <summary>First numbers of the vector that the model's own program gives for this text; the other 508 follow from them being right.</summary>
    [Fact]
    public void Embed_KnownText_IsWhatTheModelsOwnProgramGives()
    {
        var vector = fixture.Encoder.Embed("hello there");

        Assert.Equal(512, vector.Length);
        Assert.Equal(1, Math.Sqrt(vector.Sum(value => value * value)), 4);
        foreach (var (expected, actual) in ReferenceVector.Start.Zip(vector))
        {
            Assert.Equal(expected, actual, 4);
        }
    }

    [Fact]
    public void Embed_NearMeaning_IsNearerThanFar()
    {
        var question = fixture.Encoder.Embed("How do you deal with an angry customer?");
        var near = fixture.Encoder.Embed("I let the upset guest talk, and then I offered a refund.");
        var far = fixture.Encoder.Embed("The recipe needs two eggs and some butter.");

        Assert.True(Dot(question, near) > Dot(question, far) + 0.2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Embed_NoText_IsZero(string text) => Assert.All(fixture.Encoder.Embed(text), value => Assert.Equal(0, value));

    [Fact]
    public void Embed_VeryLong_ReadsTheBeginning()
    {
        var text = string.Concat(Enumerable.Repeat("the project was late and I had to plan it again ", 2_000));

        Assert.Equal(1, Math.Sqrt(fixture.Encoder.Embed(text).Sum(value => value * value)), 4);
    }

    [Fact]
    public void Embed_WithoutFiles_SaysWhatToDo()
    {
        using var folder = new ScratchFolder();
        using var encoder = new SentenceEncoder(modelFolder: folder.Path);

        Assert.Contains("build again", Assert.Throws<LanguageModelException>(() => encoder.Embed("hello")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embed_RubbishFiles_IsAMessage()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(Path.Combine(folder.Path, "vocab.json"), "[[\"a\", {}]]");
        File.WriteAllText(Path.Combine(folder.Path, "model.json"), "{\"weightsManifest\": 3}");
        using var encoder = new SentenceEncoder(modelFolder: folder.Path);

        Assert.Throws<LanguageModelException>(() => encoder.Embed("hello"));
    }

    private static double Dot(float[] one, float[] other) => one.Zip(other, (left, right) => (double)left * right).Sum();
}
