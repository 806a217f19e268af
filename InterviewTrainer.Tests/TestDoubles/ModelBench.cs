using System.Net.Sockets;
using System.Security.Cryptography;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A models folder of its own, a downloader with short patience, and models of a few bytes.</summary>
internal sealed class ModelBench : IDisposable
{
    /// <summary>A host that no test machine finds; connections to it end at the test's own server.</summary>
    public const string Elsewhere = "models.example";

    private readonly ScratchFolder _scratch = new();
    private readonly List<ModelDownloader> _downloaders = [];

    public ModelBench() => Store = OpenStore();

    public ModelStore Store { get; }

    public string Folder => _scratch.PathOf("models");

    public OutboundRequests Requests { get; } = new(TimeProvider.System);

    /// <summary>No waits, so that no test sleeps.</summary>
    public DownloadOptions Options { get; init; } = new() { Waits = [TimeSpan.Zero, TimeSpan.Zero], LeastBytes = 10 };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public long FreeBytes { get; set; } = 1L << 40;

    /// <summary>Everything that was reported, in order.</summary>
    public List<DownloadProgress> Reports { get; } = [];

    public static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Bytes without a pattern, the same each time.</summary>
    public static byte[] Content(int length, int seed = 1)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }

    /// <summary>A language model of one file.</summary>
    public static CatalogueModel Described(string url, long? bytes, string? sha256, string id = "tiny") => new()
    {
        Id = id,
        Kind = ModelKind.Language,
        Family = ModelFamily.Gguf,
        Title = "Tiny",
        Publisher = "A test",
        Page = "https://example.org/tiny",
        Licence = "MIT",
        Downloads = [new ModelDownload { Url = url, Path = "tiny.gguf", Bytes = bytes, Sha256 = sha256, FactsFrom = (bytes ?? (object?)sha256) is null ? null : FactSource.Measured }],
        Files = new Dictionary<string, string> { ["model"] = "tiny.gguf" },
    };

    /// <summary>A download of which everything is known.</summary>
    public static ModelDownload Listed(string url, string path, byte[] content) =>
        new() { Url = url, Path = path, Bytes = content.Length, Sha256 = DigestOf(content), FactsFrom = FactSource.Measured };

    public static CatalogueModel Model(string url, byte[] content, string id = "tiny") => Described(url, content.Length, DigestOf(content), id);

    /// <summary>The store as another process would open it.</summary>
    public ModelStore OpenStore() => new(_scratch.PathOf("models"));

    public string PathOf(string name) => _scratch.PathOf(name);

    /// <summary>A downloader as a new process would have it.</summary>
    /// <param name="port">Where connections go, whatever host an address names; null for where they belong.</param>
    /// <param name="open">Opens files for writing; null for the drive.</param>
    public ModelDownloader Downloader(int? port = null, Func<string, Stream>? open = null)
    {
        var http = new OutboundHttp(Requests) { ConnectInstead = port is { } to ? (_, cancellationToken) => ConnectAsync(to, cancellationToken) : null };
        var downloader = new ModelDownloader(Store, http, Time, Options, new DiskSpace(_ => FreeBytes), open ?? PartFile.OpenOnDrive);
        _downloaders.Add(downloader);
        return downloader;
    }

    public Task<InstalledModel> DownloadAsync(CatalogueModel model, Func<string, Stream>? open = null) =>
        Downloader(port: null, open).DownloadAsync(model, Reports.Add, TestContext.Current.CancellationToken);

    /// <summary>The download fails, and nothing of the model stands in its place.</summary>
    public async Task<string> FailAsync(CatalogueModel model, Func<string, Stream>? open = null)
    {
        var exception = await Assert.ThrowsAsync<ModelException>(() => DownloadAsync(model, open));
        AssertNothingInPlace(model.Id);
        return exception.Message;
    }

    public void AssertNothingInPlace(string id)
    {
        Assert.Null(Store.Find(id));
        Assert.False(Directory.Exists(Path.Combine(Folder, id)));
    }

    /// <summary>Bytes of unfinished downloads, without what is noted about them.</summary>
    public long KeptBytes() => Directory.Exists(Path.Combine(Folder, ".incoming"))
        ? new DirectoryInfo(Path.Combine(Folder, ".incoming")).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !file.Name.EndsWith(".json", StringComparison.Ordinal)).Sum(file => file.Length)
        : 0;

    public void Dispose()
    {
        _downloaders.ForEach(downloader => downloader.Dispose());
        _scratch.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
