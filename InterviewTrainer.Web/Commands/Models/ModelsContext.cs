using InterviewTrainer.Core.Diagnostics;
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
    /// <exception cref="StartupException">The configuration or the data folder cannot be used.</exception>
    public static ModelsContext Open(ServeSettings settings, string? catalogue)
    {
        var options = OptionsReader.Read(ServerBuilder.Create(settings).Configuration);
        var store = new ModelStore(EngineHosting.ModelsFolderOf(DataFolder.Open(settings.DataFolder ?? options.Data.Folder), options.Engines));
        return new ModelsContext(options, ModelCatalogue.Read(catalogue ?? ModelCatalogue.OwnFile), store);
    }

    public ModelDownloader Downloader() => new(Store, new OutboundHttp(new OutboundRequests(TimeProvider.System)), TimeProvider.System);
}
