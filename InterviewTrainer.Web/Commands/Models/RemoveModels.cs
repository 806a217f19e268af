using System.CommandLine;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary><c>models remove ID…</c>: deletes models, and what is left of unfinished downloads.</summary>
internal static class RemoveModels
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID") { Description = "Models, as \"models list\" names them.", Arity = ArgumentArity.OneOrMore };
        return ModelsOptions.Create(
            "remove", "Delete models, and what is left of unfinished downloads.", [ids], (parsed, run) => Task.FromResult(Run(parsed.GetRequiredValue(ids), run)));
    }

    private static int Run(string[] ids, ModelsRun run)
    {
        foreach (var id in ids.Distinct())
        {
            var bytes = run.Context.Store.Remove(id);
            if (run.IsJson)
            {
                run.WriteJson(new { id, bytes });
            }
            else
            {
                run.Output.WriteLine($"{id} is removed; {ModelsRun.Size(bytes)} are free again.");
            }
        }

        return 0;
    }
}
