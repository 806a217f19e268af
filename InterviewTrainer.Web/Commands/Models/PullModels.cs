using System.CommandLine;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary><c>models pull ID…</c>: downloads models, one after the other. Interrupted, it goes on the next time from where it was.</summary>
internal static class PullModels
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID") { Description = "Models, as \"models list\" names them.", Arity = ArgumentArity.OneOrMore };
        return ModelsOptions.Create(
            "pull", "Download models. An interrupted download goes on the next time.", [ids], (parsed, run) => RunAsync(parsed.GetRequiredValue(ids), run));
    }

    private static async Task<int> RunAsync(string[] ids, ModelsRun run)
    {
        var models = ids.Distinct().Select(run.Listed).ToList();
        using var downloader = run.Context.Downloader();
        foreach (var model in models)
        {
            var progress = new PullProgress(run.Error, isTerminal: !Console.IsErrorRedirected && ReferenceEquals(run.Error, Console.Error), TimeProvider.System);
            try
            {
                var installed = await downloader.DownloadAsync(model, progress.Show, run.Stop);
                progress.End();
                run.Tell(installed);
            }
            catch (OperationCanceledException) when (run.Stop.IsCancellationRequested)
            {
                progress.End();
                await run.Error.WriteLineAsync($"Stopped. What came of {model.Id} is kept; \"models pull {model.Id}\" goes on from there.");
                return ModelsOptions.Interrupted;
            }
            finally
            {
                progress.End();
            }
        }

        return 0;
    }
}
