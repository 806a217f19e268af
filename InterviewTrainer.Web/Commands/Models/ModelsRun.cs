using InterviewTrainer.Core.Engines.Catalogue;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary>One run of a <c>models</c> command.</summary>
/// <param name="Context">Catalogue and store.</param>
/// <param name="Output">For the result.</param>
/// <param name="Error">For everything else.</param>
/// <param name="IsJson">Whether the result is JSON.</param>
/// <param name="Stop">Interrupted from outside.</param>
internal sealed record ModelsRun(ModelsContext Context, TextWriter Output, TextWriter Error, bool IsJson, CancellationToken Stop)
{
    /// <summary>Bytes for people.</summary>
    public static string Size(long? bytes) => bytes is { } known ? DiskSpace.Text(known) : "?";

    /// <summary>One line of JSON.</summary>
    public void WriteJson<T>(T value) => Output.WriteLine(CommandJson.Line(value));

    /// <summary>Tells that a model came.</summary>
    public void Tell(InstalledModel installed)
    {
        if (IsJson)
        {
            WriteJson(new { installed.Model.Id, installed.Bytes, installed.IsPinned, installed.Folder });
            return;
        }

        var pinned = installed.IsPinned ? "; not every digest was known beforehand, so those of what came are pinned" : "";
        Output.WriteLine($"{installed.Model.Id} is installed in {installed.Folder} ({Size(installed.Bytes)}){pinned}.");
    }

    /// <summary>The model of an id.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public CatalogueModel Listed(string id) =>
        Context.Catalogue.Find(id) ?? throw new ModelException($"The catalogue has no model \"{id}\". \"models list\" shows those that it has.");
}
