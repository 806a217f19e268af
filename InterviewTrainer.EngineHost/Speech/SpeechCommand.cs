using System.CommandLine;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary><c>speech [--recognizer DIR] [--tagger DIR] [--voice DIR]</c>: recognition, audio tagging and voices on sherpa-onnx.</summary>
internal static class SpeechCommand
{
    public static Command Create()
    {
        var common = new WorkerOptions();
        var command = new Command("speech", "Serve a recogniser, an audio tagger or a voice (sherpa-onnx).");
        common.AddTo(command);
        return command;
    }
}
