using System.CommandLine;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Language;

/// <summary><c>language --model DIR|FILE</c>: a language or embedding model on llama.cpp.</summary>
internal static class LanguageCommand
{
    private const double LongestQueueSeconds = 600;

    public static Command Create()
    {
        var common = new WorkerOptions();
        var model = new Option<string>("--model") { Description = "A model's folder, or a GGUF file.", HelpName = "DIR|FILE", Required = true };
        var context = new Option<int>("--context") { Description = "Tokens that one chat may have, prompt and reply; never more than the model was trained with.", HelpName = "N", DefaultValueFactory = _ => 6144 };
        var parallel = new Option<int>("--parallel") { Description = "Chats that are answered at once.", HelpName = "N", DefaultValueFactory = _ => 2 };
        var queue = new Option<double>("--queue-seconds") { Description = "How long a request may wait for its turn before it is refused.", HelpName = "S", DefaultValueFactory = _ => 20 };
        var memory = new Option<int>("--memory-mb") { Description = "Most memory, MiB; 0 for three quarters of what the machine has.", HelpName = "N", DefaultValueFactory = _ => 0 };
        RequireWithin(context, LanguageSettings.LeastContext, LanguageSettings.MostContext);
        RequireWithin(parallel, 1, LanguageSettings.MostParallel);
        RequireWithin(queue, 0.01, LongestQueueSeconds);
        RequireWithin(memory, 0, int.MaxValue);
        var command = new Command("language", "Serve a language or embedding model (GGUF, llama.cpp).") { model, context, parallel, queue, memory };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var worker = common.Read(parsed);
            return RunAsync(
                worker,
                new LanguageSettings(
                    parsed.GetValue(model)!,
                    parsed.GetValue(context),
                    parsed.GetValue(parallel),
                    TimeSpan.FromSeconds(parsed.GetValue(queue)),
                    worker.Threads,
                    parsed.GetValue(memory)),
                parsed.InvocationConfiguration.Error,
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(WorkerSettings worker, LanguageSettings settings, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            return await WorkerHost.RunAsync(worker, new LanguageEngine(settings, TimeProvider.System), errors, cancellationToken);
        }
        catch (EngineLoadException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return EngineLoadException.ExitCode;
        }
    }

    private static void RequireWithin<T>(Option<T> option, T least, T most)
        where T : IComparable<T>
        => option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is { } value && (value.CompareTo(least) < 0 || value.CompareTo(most) > 0))
            {
                result.AddError($"{option.Name} takes a number from {least} to {most}.");
            }
        });
}
