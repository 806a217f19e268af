using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Catalogue.Archives;
using InterviewTrainer.Core.Persistence;

namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>
/// Fetches a model into a store. Whatever happens on the way, the model is in its place with every byte checked, or it is not there at all; what came stays in a
/// hidden folder, and the next download of the model goes on from it, in this process or another.
/// </summary>
public sealed class ModelDownloader : IDisposable
{
    /// <summary>What the outbound counter says of the requests.</summary>
    public const string Purpose = "download a model";

    private readonly ModelStore _store;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly DownloadOptions _options;
    private readonly DiskSpace _space;
    private readonly Func<string, Stream> _open;

    public ModelDownloader(ModelStore store, OutboundHttp http, TimeProvider time)
        : this(store, http, time, new DownloadOptions(), DiskSpace.OfThisMachine, PartFile.OpenOnDrive)
    {
    }

    internal ModelDownloader(ModelStore store, OutboundHttp http, TimeProvider time, DownloadOptions options, DiskSpace space, Func<string, Stream> open)
    {
        (_store, _time, _options, _space, _open) = (store, time, options, space, open);
        _client = http.Create(Purpose);
        _client.Timeout = Timeout.InfiniteTimeSpan; // Patience is counted here, in bytes.
    }

    /// <summary>Fetches a model, unless it is installed.</summary>
    /// <param name="model">As the catalogue lists it.</param>
    /// <param name="report">Hears how it goes, often, on any thread.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    /// <exception cref="ModelException">It cannot be had; the message says why, and what was kept.</exception>
    public async Task<InstalledModel> DownloadAsync(CatalogueModel model, Action<DownloadProgress> report, CancellationToken cancellationToken)
    {
        ModelId.Check(model.Id);
        try
        {
            using var held = _store.Folders.Lock(model.Id);
            if (_store.Find(model.Id) is { } already)
            {
                return already;
            }

            var transfer = new ModelTransfer(model, _time, report);
            var incoming = new IncomingModel(_store.Folders.IncomingOf(model.Id), model);
            incoming.Prepare();
            _space.Require(_store.Folder, incoming.Missing() + model.Downloads.Sum(Room), model.Title);
            for (var i = 0; i < model.Downloads.Count; i++)
            {
                transfer.Begin(i);
                await FetchAsync(model, i, incoming, transfer, cancellationToken);
            }

            transfer.Say(DownloadState.Checking, "Checking and unpacking");
            var contents = await AssembleAsync(model, incoming, cancellationToken);
            var installed = ModelInstaller.Install(_store.Folders, model, incoming.Files, contents);
            ModelFolders.Delete(_store.Folders.IncomingOf(model.Id));
            return installed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"\"{model.Id}\" cannot be written to {_store.Folder}: {exception.Message} What came is kept; the next download goes on from there.", exception);
        }
        finally
        {
            _store.Refresh();
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task FetchAsync(CatalogueModel model, int index, IncomingModel incoming, ModelTransfer transfer, CancellationToken cancellationToken)
    {
        var download = model.Downloads[index];
        using var part = new PartFile(incoming.Part(index), _open);
        await part.ResumeAsync(download.Url, download.Sha256 is not null, cancellationToken);
        if (part.State.Sha256 is { } digest && part.Digest() == digest && (download.Sha256 ?? digest) == digest)
        {
            transfer.Came(part.Length, part.Length);
            return;
        }

        var job = new FetchJob(download.Url, IncomingModel.NameOf(download), model.Page, download.Bytes, download.Sha256, Room(download));
        await new FileFetcher(_client, _space, _options, _time).FetchAsync(job, part, transfer, cancellationToken);
    }

    /// <summary>Archives first, for they take time and may be bad; then renames, which do not.</summary>
    private static async Task<List<InstalledFile>> AssembleAsync(CatalogueModel model, IncomingModel incoming, CancellationToken cancellationToken)
    {
        var contents = new List<InstalledFile>();
        foreach (var (index, download) in model.Downloads.Index().Where(item => item.Item.Unpack is not null))
        {
            contents.AddRange(await UnpackAsync(index, download, incoming, cancellationToken));
        }

        foreach (var (index, download) in model.Downloads.Index().Where(item => item.Item.Unpack is null))
        {
            contents.Add(incoming.Adopt(index, download));
        }

        ModelFolders.Delete(incoming.Unpacked);
        return contents;
    }

    private static async Task<IEnumerable<InstalledFile>> UnpackAsync(int index, ModelDownload download, IncomingModel incoming, CancellationToken cancellationToken)
    {
        ModelFolders.Delete(incoming.Unpacked);
        DataFolder.EnsureFolder(incoming.Unpacked);
        try
        {
            var files = await ArchiveUnpacker.UnpackAsync(
                incoming.Part(index), download.Unpack!, incoming.Unpacked, new ArchiveLimits(), IncomingModel.NameOf(download), report: null, cancellationToken);
            return incoming.Adopt(files, download);
        }
        catch (ModelException)
        {
            incoming.Drop(index); // It would be as bad the next time.
            throw;
        }
    }

    private long Room(ModelDownload download) => download.Unpack is null ? 0 : (download.Bytes ?? 0) * _options.UnpackedRatio;
}
