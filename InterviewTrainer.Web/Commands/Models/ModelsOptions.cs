using System.CommandLine;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary>What all <c>models</c> commands take, and how they end.</summary>
internal sealed class ModelsOptions
{
    /// <summary>What a shell reports for a program that was told to stop.</summary>
    public const int Interrupted = 130;

    private readonly Option<string> _data = CommonOptions.Data();

    private readonly Option<IReadOnlyDictionary<string, string?>> _set = CommonOptions.Set();

    private readonly Option<string?> _catalogue = new("--catalogue") { Description = "Read this catalogue instead of the program's own.", HelpName = "FILE" };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    /// <summary>A command with the common options.</summary>
    /// <param name="name">Its verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="parts">Its own arguments and options.</param>
    /// <param name="run">Does it, and returns the exit code.</param>
    public static Command Create(string name, string description, IEnumerable<Symbol> parts, Func<ParseResult, ModelsRun, Task<int>> run)
    {
        var common = new ModelsOptions();
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)part);
            }
        }

        foreach (var option in new Option[] { common._json, common._data, common._set, common._catalogue })
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => common.RunAsync(parsed, run, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, ModelsRun, Task<int>> run, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            var context = ModelsContext.Open(new ServeSettings(DataFolder: parsed.GetValue(_data), Overrides: parsed.GetValue(_set)), parsed.GetValue(_catalogue));
            foreach (var problem in context.Catalogue.Problems)
            {
                await error.WriteLineAsync($"Catalogue: {problem}");
            }

            return await run(parsed, new ModelsRun(context, output, error, parsed.GetValue(_json), cancellationToken));
        }
        catch (Exception exception) when (exception is StartupException or ModelException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped.");
            return Interrupted;
        }
    }
}
