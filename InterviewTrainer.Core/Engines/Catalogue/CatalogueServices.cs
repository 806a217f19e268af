using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using InterviewTrainer.Core.Engines.Catalogue.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>Registers the catalogue, the installed models, their downloads and imports.</summary>
public static class CatalogueServices
{
    /// <param name="services">Takes them.</param>
    /// <param name="folder">Where models lie; made when the first one comes.</param>
    public static IServiceCollection AddModelCatalogue(this IServiceCollection services, string folder)
    {
        services.AddOutboundHttp();
        services.AddSingleton(_ => ModelCatalogue.Read(ModelCatalogue.OwnFile));
        services.AddSingleton(_ => new ModelStore(folder));
        services.AddSingleton(provider => new ModelDownloader(
            provider.GetRequiredService<ModelStore>(), provider.GetRequiredService<OutboundHttp>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ModelDownloads>();
        services.AddSingleton<ModelImporter>();
        return services;
    }
}
