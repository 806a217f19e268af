using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary>The models folder and the catalogue, as the configuration has them, without the server.</summary>
/// <param name="Options">The whole configuration.</param>
/// <param name="Catalogue">What can be fetched.</param>
/// <param name="Store">What is installed.</param>
internal sealed record ModelsContext(InterviewTrainerOptions Options, ModelCatalogue Catalogue, ModelStore Store)
{
    private const string Subfolder = "models";

    /// <exception cref="StartupException">The configuration or the data folder cannot be used.</exception>
    public static ModelsContext Open(ServeSettings settings, string? catalogue)
    {
        var options = OptionsReader.Read(ServerBuilder.Create(settings).Configuration);
        var store = new ModelStore(FolderOf(options.Engines, DataFolder.Open(settings.DataFolder ?? options.Data.Folder)));
        return new ModelsContext(options, ModelCatalogue.Read(catalogue ?? ModelCatalogue.OwnFile), store);
    }

    /// <summary>Where models lie: where the configuration says, else in the data folder.</summary>
    public static string FolderOf(EngineOptions options, DataFolder folder) =>
        string.IsNullOrWhiteSpace(options.ModelsFolder) ? folder.PathOf(Subfolder) : Path.GetFullPath(options.ModelsFolder);

    public ModelDownloader Downloader() => new(Store, new OutboundHttp(new OutboundRequests(TimeProvider.System)), TimeProvider.System);
}
