using System.CommandLine;
using InterviewTrainer.EngineHost.Language;
using InterviewTrainer.EngineHost.Llama;
using InterviewTrainer.EngineHost.Speech;

var root = new RootCommand("Runs a language model or a speech model behind an OpenAI-compatible API, for InterviewTrainer or any other program on this machine.")
{
    LanguageCommand.Create(),
    SpeechCommand.Create(),
    CheckLanguageCommand.Create(),
    CheckSpeechCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
