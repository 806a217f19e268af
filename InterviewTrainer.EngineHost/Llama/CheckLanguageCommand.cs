using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>
/// <c>check-language [FILE …]</c>: loads llama.cpp and prints, as a line of JSON, which it is and what its defaults are; then a line for each model that is tried. For
/// <c>doctor</c>, and for the tests of the binding.
/// </summary>
internal static class CheckLanguageCommand
{
    public static Command Create()
    {
        var models = new Argument<string[]>("models") { Description = "GGUF files to load and compute with.", HelpName = "FILE", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check-language", "Load llama.cpp, print its version and layout, and try models.") { models };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetValue(models) ?? [], parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(IReadOnlyList<string> models, TextWriter output, TextWriter errors)
    {
        try
        {
            var library = LlamaLibrary.Load();
            Write(output, new
            {
                library.Version,
                library.Folder,
                ModelParams = Describe(library.ModelParams, LlamaLayout.ModelParams),
                ContextParams = Describe(library.ContextParams, LlamaLayout.ContextParams),
            });
        }
        catch (EngineLoadException exception)
        {
            errors.WriteLine(exception.Message);
            return EngineLoadException.ExitCode;
        }

        foreach (var model in models)
        {
            Write(output, new { Model = model, Problem = ModelTrial.FindProblem(model) });
        }

        return 0;
    }

    private static void Write<T>(TextWriter output, T value)
    {
        output.WriteLine(JsonSerializer.Serialize(value, WireJson.Options));
        output.Flush();
    }

    private static object Describe(LlamaDefaults defaults, IReadOnlyList<LayoutField> fields) => new
    {
        defaults.Size,
        Fields = fields.ToDictionary(field => field.Name, field => LlamaLayout.Read(defaults.Bytes, field)),
    };
}
