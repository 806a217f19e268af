using System.CommandLine;
using InterviewTrainer.Core.Engines.Catalogue;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary><c>models list</c>: what there is, and what is installed.</summary>
internal static class ListModels
{
    public static Command Create() =>
        ModelsOptions.Create("list", "List the models of the catalogue and those that are installed.", [], (_, run) => Task.FromResult(Run(run)));

    private static int Run(ModelsRun run)
    {
        var (catalogue, store) = (run.Context.Catalogue, run.Context.Store);
        var installed = store.Installed.ToDictionary(model => model.Model.Id, StringComparer.Ordinal);
        var models = catalogue.Models.Concat(store.Installed.Select(model => model.Model).Where(model => catalogue.Find(model.Id) is null)).ToList();
        if (run.IsJson)
        {
            run.WriteJson(new
            {
                folder = store.Folder,
                bytesUsed = store.BytesUsed,
                unfinishedBytes = store.UnfinishedBytes,
                models = models.Select(model => Describe(model, installed.GetValueOrDefault(model.Id))),
                broken = store.Broken.Select(broken => new { broken.Id, broken.Problem }),
            });
            return 0;
        }

        var width = models.Select(model => model.Id.Length).DefaultIfEmpty().Max();
        foreach (var kind in models.GroupBy(model => model.Kind).OrderBy(group => group.Key))
        {
            run.Output.WriteLine(Heading(kind.Key));
            foreach (var model in kind)
            {
                var here = installed.GetValueOrDefault(model.Id);
                run.Output.WriteLine($"  {model.Id.PadRight(width)}  {ModelsRun.Size(BytesOf(model, here)),9}  {State(here),-9}  {model.Title}");
            }
        }

        foreach (var broken in store.Broken)
        {
            run.Error.WriteLine(broken.Problem);
        }

        run.Output.WriteLine($"{store.Folder}: {ModelsRun.Size(store.BytesUsed)} installed, {ModelsRun.Size(store.UnfinishedBytes)} of unfinished downloads");
        return 0;
    }

    private static object Describe(CatalogueModel model, InstalledModel? installed) => new
    {
        model.Id,
        model.Kind,
        model.Family,
        model.Title,
        model.Publisher,
        model.Licence,
        model.Page,
        model.Languages,
        bytes = BytesOf(model, installed),
        isInstalled = installed is not null,
        isPinned = installed?.IsPinned,
        folder = installed?.Folder,
        model.Note,
    };

    private static long? BytesOf(CatalogueModel model, InstalledModel? installed) =>
        installed?.Bytes ?? (model.Downloads.All(download => download.Bytes is not null) ? model.Downloads.Sum(download => download.Bytes) : null);

    private static string State(InstalledModel? installed) => installed switch
    {
        null => "",
        { IsPinned: true } => "pinned",
        _ => "installed",
    };

    private static string Heading(ModelKind kind) => kind switch
    {
        ModelKind.Language => "Language",
        ModelKind.Embedding => "Embedding",
        ModelKind.Recognition => "Hearing",
        ModelKind.Voice => "Speaking",
        ModelKind.AudioTagging => "Telling sounds apart",
        ModelKind.EndOfTurn => "Hearing the end of a turn",
        ModelKind.FaceLandmarks => "Seeing",
        _ => kind.ToString(),
    };
}
