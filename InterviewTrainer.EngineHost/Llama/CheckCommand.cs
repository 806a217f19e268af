using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary><c>check</c>: loads llama.cpp and prints, as JSON, which it is and what its defaults are; for <c>doctor</c> and for the tests of the binding.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Load llama.cpp and print its version and layout.") { Hidden = true };
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(TextWriter output, TextWriter errors)
    {
        try
        {
            var library = LlamaLibrary.Load();
            var report = new
            {
                library.Version,
                library.Folder,
                ModelParams = Describe(library.ModelParams, LlamaLayout.ModelParams),
                ContextParams = Describe(library.ContextParams, LlamaLayout.ContextParams),
            };
            output.WriteLine(JsonSerializer.Serialize(report, WireJson.Options));
            return 0;
        }
        catch (EngineLoadException exception)
        {
            errors.WriteLine(exception.Message);
            return EngineLoadException.ExitCode;
        }
    }

    private static object Describe(LlamaDefaults defaults, IReadOnlyList<LayoutField> fields) => new
    {
        defaults.Size,
        Fields = fields.ToDictionary(field => field.Name, field => LlamaLayout.Read(defaults.Bytes, field)),
    };
}
