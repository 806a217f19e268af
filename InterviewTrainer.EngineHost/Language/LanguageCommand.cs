using System.CommandLine;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Language;

/// <summary><c>language --model DIR</c>: a language or embedding model on llama.cpp.</summary>
internal static class LanguageCommand
{
    public static Command Create()
    {
        var common = new WorkerOptions();
        var command = new Command("language", "Serve a language or embedding model (GGUF, llama.cpp).");
        common.AddTo(command);
        return command;
    }
}
