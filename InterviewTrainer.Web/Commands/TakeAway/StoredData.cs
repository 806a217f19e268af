using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Web.Commands.Tools;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.TakeAway;

/// <summary>What is stored in a data folder, for a command; the server may run beside it.</summary>
internal sealed class StoredData : IAsyncDisposable
{
    private const int LeastOfAnId = 4;

    private readonly ServiceProvider _services;

    private StoredData(ServiceProvider services) => _services = services;

    /// <param name="data">The data folder; null for the configured one.</param>
    /// <param name="set">Settings of the command line.</param>
    /// <exception cref="Core.Diagnostics.StartupException">Settings or folder cannot be used.</exception>
    /// <exception cref="DatabaseUnavailableException">The database cannot be used.</exception>
    public static async Task<StoredData> OpenAsync(string? data, IReadOnlyDictionary<string, string?>? set)
    {
        var options = OptionsReader.Read(ServerBuilder.Create(new ServeSettings(Overrides: set)).Configuration);
        var folder = DataFolder.Open(data ?? options.Data.Folder);
        var services = new ServiceCollection().AddLogging();
        services.AddPersistence(folder.Path);
        services.AddSingleton(Interviews.ReadPersonas(folder));
        services.AddSingleton(options.Reports);
        services.AddReporting();
        var opened = new StoredData(services.BuildServiceProvider());
        try
        {
            await opened.Get<DatabaseStartup>().OpenAsync();
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    /// <summary>The interview of an identifier, or of its first letters.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public async Task<Guid> FindAsync(string id, CancellationToken cancellationToken)
    {
        var letters = id.Replace("-", "", StringComparison.Ordinal);
        var found = letters.Length < LeastOfAnId ? [] : (await Get<StoredInterviews>().IdsAsync(cancellationToken))
            .Where(each => each.ToString("N").StartsWith(letters, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ToolException($"There is no interview \"{id}\". Its address on the debrief page, or the name of an exported file, holds its identifier; the first {LeastOfAnId} letters or more will do."),
            _ => throw new ToolException($"More than one interview begins with \"{id}\". Give more of its letters."),
        };
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
