using System.CommandLine;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary><c>speech [--recognizer DIR] [--tagger DIR] [--voice DIR]</c>: recognition, audio tagging and voices on sherpa-onnx.</summary>
internal static class SpeechCommand
{
    private const double DefaultQueueSeconds = 20;
    private const double MaxQueueSeconds = 600;

    public static Command Create()
    {
        var common = new WorkerOptions();
        var recognizer = Folder("--recognizer", "Folder of a recognition model (with its model.json).");
        var tagger = Folder("--tagger", "Folder of an audio tagging model: transcriptions then say how likely a human voice is in the sound.");
        var voice = Folder("--voice", "Folder of a voice model.");
        var queue = new Option<double>("--queue-seconds")
        {
            Description = "How long a request may wait for its turn before it is refused with 429.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultQueueSeconds,
        };
        queue.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0.1 and <= MaxQueueSeconds))
            {
                result.AddError($"--queue-seconds takes a number from 0.1 to {MaxQueueSeconds}.");
            }
        });
        var command = new Command("speech", "Serve a recogniser, an audio tagger or a voice (sherpa-onnx).") { recognizer, tagger, voice, queue };
        common.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(recognizer) is null && result.GetValue(tagger) is null && result.GetValue(voice) is null)
            {
                result.AddError("Name at least one model: --recognizer DIR, --tagger DIR or --voice DIR.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed);
            var models = new SpeechModels(parsed.GetValue(recognizer), parsed.GetValue(tagger), parsed.GetValue(voice));
            var engine = new SpeechEngine(models, settings.Threads, TimeSpan.FromSeconds(parsed.GetValue(queue)), TimeProvider.System);
            return WorkerHost.RunAsync(settings, engine, parsed.InvocationConfiguration.Error, cancellationToken);
        });
        return command;
    }

    private static Option<string> Folder(string name, string description) => new(name) { Description = description, HelpName = "DIR" };
}
