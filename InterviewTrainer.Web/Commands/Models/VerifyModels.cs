using System.CommandLine;
using InterviewTrainer.Core.Engines.Catalogue;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary><c>models verify [ID…]</c>: reads every byte and compares the digests.</summary>
internal static class VerifyModels
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID") { Description = "Installed models; all of them where none is named.", Arity = ArgumentArity.ZeroOrMore };
        return ModelsOptions.Create(
            "verify", "Read every byte of installed models and compare the digests.", [ids], (parsed, run) => RunAsync(parsed.GetValue(ids) ?? [], run));
    }

    private static async Task<int> RunAsync(string[] ids, ModelsRun run)
    {
        var store = run.Context.Store;
        var broken = store.Broken.Where(broken => ids.Length == 0 || ids.Contains(broken.Id)).ToList();
        var models = ids.Length == 0 ? store.Installed : [.. ids.Distinct().Where(id => !broken.Exists(each => each.Id == id)).Select(id => Installed(store, id))];
        var isSound = broken.Count == 0;
        foreach (var each in broken)
        {
            Tell(run, new ModelVerification(each.Id, 0, [each.Problem], IsPinned: false));
        }

        foreach (var model in models)
        {
            var verification = await ModelVerifier.VerifyAsync(model, run.Context.Catalogue, progress: null, run.Stop);
            Tell(run, verification);
            isSound &= verification.IsSound;
        }

        return isSound ? 0 : 1;
    }

    private static InstalledModel Installed(ModelStore store, string id) =>
        store.Find(id) ?? throw new ModelException($"\"{id}\" is not installed. \"models pull {id}\" downloads it.");

    private static void Tell(ModelsRun run, ModelVerification verification)
    {
        if (run.IsJson)
        {
            run.WriteJson(new { verification.Id, verification.IsSound, verification.IsPinned, verification.Bytes, verification.Problems });
            return;
        }

        var pinned = verification.IsPinned ? " (against digests that were pinned when it came)" : "";
        run.Output.WriteLine(verification.IsSound ? $"{verification.Id}: as installed, {ModelsRun.Size(verification.Bytes)} read{pinned}" : $"{verification.Id}: damaged");
        foreach (var problem in verification.Problems)
        {
            run.Error.WriteLine($"{verification.Id}: {problem}");
        }

        if (!verification.IsSound)
        {
            run.Error.WriteLine($"Mend it with: models remove {verification.Id}, then models pull {verification.Id} (or import it again)");
        }
    }
}
