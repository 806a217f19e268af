using System.CommandLine;
using System.Globalization;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Web.Commands.Bench.Assess;
using InterviewTrainer.Web.Commands.Bench.Conversation;
using InterviewTrainer.Web.Commands.Bench.Language;
using InterviewTrainer.Web.Commands.Bench.Speech;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary><c>bench</c>: what the program promises about time, measured on this machine. Ends with one line of JSON.</summary>
internal static class BenchCommand
{
    /// <summary>What a shell reports for a program that was told to stop.</summary>
    private const int Interrupted = 130;

    public static Command Create() => new("bench", "Measure the program on this machine (build it with -c Release).") { Turn(), Conversation(), Circuits(), Language(), Speech(), Assess() };

    private static Command Turn()
    {
        var turns = Number("--turns", "Answers to measure.", defaultValue: 200, most: TurnBench.MaxTurns);
        var command = new Command("turn", "From the end of an answer to the interviewer's first sound.") { turns };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, (progress, token) => TurnBench.RunAsync(parsed.GetValue(turns), progress, token), cancellationToken));
        return command;
    }

    private static Command Conversation()
    {
        var count = Number("--count", "Interviews at once.", defaultValue: 50, most: 200);
        var turns = Number("--turns", "Answers in each of them.", defaultValue: 8, most: 40);
        var json = new Option<bool>("--json") { Description = "The line of figures alone." };
        var command = new Command("conversation", "What the program itself adds between the end of an answer and the interviewer's first sound, with engines that take no time.") { count, turns, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed,
            (progress, token) => ConversationBench.RunAsync(new ConversationBenchSettings(parsed.GetValue(count), parsed.GetValue(turns)), parsed.GetValue(json) ? TextWriter.Null : progress, token),
            cancellationToken));
        return command;
    }

    private static Command Assess()
    {
        var runs = Number("--runs", "How often each is measured.", defaultValue: 7, most: 50);
        var json = new Option<bool>("--json") { Description = "The line of figures alone." };
        var command = new Command("assess", "What comes after an interview: judging it, the progress page over 1,000 interviews, the PDF, the archive.") { runs, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, (progress, token) => AssessBench.RunAsync(parsed.GetValue(runs), parsed.GetValue(json) ? TextWriter.Null : progress, token), cancellationToken));
        return command;
    }

    private static Command Circuits()
    {
        var count = Number("--count", "Pages that stream at once.", defaultValue: 20, most: 200);
        var seconds = Number("--seconds", "How long they stream.", defaultValue: 60, most: 3600);
        var command = new Command("circuits", "Whether the sound of several rooms arrives whole and in time. Needs Node.js and a checkout of the sources.") { count, seconds };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, (progress, token) => CircuitsBench.RunAsync(parsed.GetValue(count), parsed.GetValue(seconds), progress, token), cancellationToken));
        return command;
    }

    private static Command Speech()
    {
        var rounds = Number("--rounds", "How often each sentence is spoken and heard.", defaultValue: 5, most: 100);
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("speech", "How soon and how fast the voice speaks and the recogniser hears, against real time.") { rounds, data, set };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, async (progress, token) =>
        {
            await using var engines = new ToolEngines(parsed.GetValue(data), parsed.GetValue(set));
            return await SpeechBench.RunAsync(engines, parsed.GetValue(rounds), progress, token);
        }, cancellationToken));
        return command;
    }

    private static Command Language()
    {
        var blocks = Number("--blocks", "How often everything is measured.", defaultValue: 5, most: 50);
        var tokens = Number("--tokens", "Tokens of a reply.", defaultValue: 128, most: 512);
        var tiny = new Option<bool>("--tiny") { Description = "A tiny model: whether all of it runs, and no figures that mean anything.", Hidden = true };
        var command = new Command("language", "The language worker beside node-llama-cpp, on a random model. Needs Node.js and a checkout of the sources.") { blocks, tokens, tiny };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed,
            (progress, token) => LanguageBench.RunAsync(new LanguageBenchSettings(parsed.GetValue(blocks), parsed.GetValue(tokens), parsed.GetValue(tiny)), progress, token),
            cancellationToken));
        return command;
    }

    private static Option<int> Number(string name, string description, int defaultValue, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }

            result.AddError($"{name} takes 1 to {most}, not {text}.");
            return defaultValue;
        },
    };

    private static async Task<int> RunAsync(ParseResult parsed, Func<TextWriter, CancellationToken, Task<BenchReport>> bench, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (BenchMachine.Configuration != "Release")
        {
            await error.WriteLineAsync($"Warning: this is a {BenchMachine.Configuration} build; its figures say nothing about the program. Build it with -c Release.");
        }

        try
        {
            var report = await bench(error, cancellationToken);
            await output.WriteLineAsync(report.ToJson());
            foreach (var sentence in report.OverBudget)
            {
                await error.WriteLineAsync(sentence);
            }

            return report.OverBudget.Count == 0 ? 0 : 1;
        }
        catch (Exception exception) when (exception is ToolException or StartupException or DatabaseUnavailableException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped; nothing was measured.");
            return Interrupted;
        }
    }
}
