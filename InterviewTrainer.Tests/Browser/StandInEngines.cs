using System.Text.Json;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using InterviewTrainer.Web.Commands.Bench.Gguf;

namespace InterviewTrainer.Tests.Browser;

/// <summary>A whole set of engines for a server's data folder: a Whisper, a Kokoro, a tagger and a chat model that the tests made themselves, installed and chosen.</summary>
internal static class StandInEngines
{
    public const string Hearing = "stand-in-whisper";
    public const string Voice = "stand-in-kokoro";
    public const string Interviewer = "stand-in-chat";
    public const string Tagger = "stand-in-tagger";

    /// <summary>Writes them into <paramref name="data"/>.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="espeakProgram">Its data is part of the voice.</param>
    /// <param name="choose">Whether they are chosen too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task InstallAsync(string data, string espeakProgram, bool choose, CancellationToken cancellationToken)
    {
        var models = Path.Combine(data, "models");
        StandInWhisper.Write(Path.Combine(models, Hearing), hasWordTimes: true);
        StandInTagger.WriteZipformer(Path.Combine(models, Tagger));
        StandInVoice.WriteKokoro(Path.Combine(models, Voice), await EspeakDataFiles.FindAsync(espeakProgram, cancellationToken));
        WriteChat(Path.Combine(models, Interviewer));
        if (choose)
        {
            var choices = EngineChoices.Open(Path.Combine(data, "engines.json"));
            choices.Set(EngineRole.Hearing, new EngineChoice.Installed(Hearing));
            choices.Set(EngineRole.Speaking, new EngineChoice.Installed(Voice));
            choices.Set(EngineRole.Interviewer, new EngineChoice.Installed(Interviewer));
        }
    }

    /// <summary>A chat model of random weights: its words mean nothing, but with a schema they are always a decision.</summary>
    public static void WriteChat(string folder)
    {
        using var scratch = new TestDoubles.ScratchFolder();
        var file = scratch.PathOf("model.gguf");
        RandomModel.WriteTinyChat(file);
        StandInModel.Write(folder, "language", "gguf", new Dictionary<string, string> { ["model"] = "model.gguf" }, new Dictionary<string, byte[]> { ["model.gguf"] = File.ReadAllBytes(file) });
    }

    /// <summary>The export's names of those who took part.</summary>
    public static (string Interviewer, string Hearing, string Voice) Names(JsonElement export)
    {
        var engines = export.GetProperty("engines");
        return (engines.GetProperty("interviewer").GetString()!, engines.GetProperty("hearing").GetString()!, engines.GetProperty("voice").GetString()!);
    }
}
