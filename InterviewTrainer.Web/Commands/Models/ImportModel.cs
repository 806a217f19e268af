using System.CommandLine;
using InterviewTrainer.Core.Engines.Catalogue.Importing;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary><c>models import PATH [--as ID]</c>: brings in a model that was fetched elsewhere.</summary>
internal static class ImportModel
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A file, a folder, an archive (.tar.bz2, .tar.gz, .zip), or a model's folder out of another models folder.",
        };
        var id = new Option<string?>("--as") { Description = "Which model of the catalogue it is, or what to call a GGUF file that is not listed.", HelpName = "ID" };
        return ModelsOptions.Create(
            "import", "Bring in a model that lies on this machine; for machines that are never online.", [path, id],
            (parsed, run) => RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(id), run));
    }

    private static async Task<int> RunAsync(string path, string? id, ModelsRun run)
    {
        run.Tell(await new ModelImporter(run.Context.Store, run.Context.Catalogue).ImportAsync(path, id, copied: null, run.Stop));
        return 0;
    }
}
