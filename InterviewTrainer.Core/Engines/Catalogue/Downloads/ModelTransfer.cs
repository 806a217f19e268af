namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>Adds the files of a model up to one progress.</summary>
internal sealed class ModelTransfer(CatalogueModel model, TimeProvider time, Action<DownloadProgress> report) : IFetchWatch
{
    private readonly long?[] _totals = [.. model.Downloads.Select(download => download.Bytes)];
    private readonly long[] _done = new long[model.Downloads.Count];
    private readonly TransferRate _rate = new(time);
    private int _index;

    /// <summary>Which file is spoken of from now on.</summary>
    public void Begin(int index) => _index = index;

    public void Came(long bytes, long? total)
    {
        (_done[_index], _totals[_index]) = (bytes, total ?? _totals[_index]);
        var (done, all) = (_done.Sum(), Total());
        var speed = _rate.Add(done);
        report(new DownloadProgress(model.Id, DownloadState.Downloading, done, all, speed, Left(all - done, speed)));
    }

    public void Waiting(string reason)
    {
        _rate.Clear();
        Say(DownloadState.Retrying, reason);
    }

    /// <summary>Tells something else than bytes.</summary>
    public void Say(DownloadState state, string message) => report(new DownloadProgress(model.Id, state, _done.Sum(), Total(), Message: message));

    private static TimeSpan? Left(long? bytes, double? speed) => bytes is { } left && speed is > 0 ? TimeSpan.FromSeconds(Math.Min(Math.Max(0, left) / speed.Value, 1e7)) : null;

    private long? Total() => _totals.All(total => total is not null) ? _totals.Sum() : null;
}
