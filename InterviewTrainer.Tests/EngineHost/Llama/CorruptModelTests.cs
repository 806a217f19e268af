using System.Text.Json;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama.Gguf;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Llama;

[Trait("Category", "Engine")]
public sealed class CorruptModelTests
{
    private const int Files = 300;

    /// <summary>A child may end on one of them; it starts anew with the next. This process never loads them.</summary>
    [Fact]
    public async Task CheckLanguage_300CorruptModels_EachIsRefusedOrComputesOrEndsOnlyItsOwnProcess()
    {
        using var folder = new ScratchFolder();
        RandomModel.WriteTinyChat(folder.PathOf("whole.gguf"));
        var whole = File.ReadAllBytes(folder.PathOf("whole.gguf"));
        int headerBytes;
        using (var stream = new MemoryStream(whole))
        {
            headerBytes = (int)GgufHeader.Read(stream).DataStart;
        }

        var random = new Random(20);
        var passed = new Queue<string>();
        for (var i = 0; i < Files; i++)
        {
            var path = folder.Write($"{i}.gguf", Corrupt(whole, headerBytes, random, kind: i % 3));
            if (Passes(path))
            {
                passed.Enqueue(path);
            }
            else
            {
                File.Delete(path);
            }
        }

        Assert.InRange(passed.Count, 1, Files - 50);
        while (passed.Count > 0)
        {
            var (exitCode, output, _) = await EngineHostProgram.RunAsync(["check-language", .. passed]);
            var reports = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.All(reports, report => Assert.Equal(passed.Dequeue(), report.GetProperty("model").GetString()));
            Assert.True(exitCode != 0 || passed.Count == 0);
            if (passed.Count > 0)
            {
                passed.Dequeue(); // The child ended on this one.
            }
        }
    }

    private static byte[] Corrupt(byte[] whole, int headerBytes, Random random, int kind)
    {
        var bytes = whole.ToArray();
        switch (kind)
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                bytes[random.Next(headerBytes)] ^= (byte)(1 << random.Next(8));
                return bytes;
            default:
                // Anywhere near the beginning, where the numbers of the header are.
                random.NextBytes(bytes.AsSpan(random.Next(800), random.Next(1, 5)));
                return bytes;
        }
    }

    private static bool Passes(string path)
    {
        try
        {
            GgufCheck.Read(path);
            return true;
        }
        catch (EngineLoadException)
        {
            return false;
        }
    }
}
