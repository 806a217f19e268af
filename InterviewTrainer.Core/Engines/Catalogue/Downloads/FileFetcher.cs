using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>Fetches one file: goes on where an earlier try ended, tries again where that may help, and lets nothing through that is not the file.</summary>
internal sealed class FileFetcher(HttpClient client, DiskSpace space, DownloadOptions options, TimeProvider time)
{
    private const int PieceBytes = 1 << 17;

    /// <summary>Fetches until the part is whole.</summary>
    /// <param name="job">What to fetch.</param>
    /// <param name="part">Where it goes; taken up already.</param>
    /// <param name="watch">Hears how it goes.</param>
    /// <param name="cancellationToken">Ends it; what came is kept.</param>
    /// <exception cref="ModelException">It cannot be had.</exception>
    public async Task FetchAsync(FetchJob job, PartFile part, IFetchWatch watch, CancellationToken cancellationToken)
    {
        var failures = 0;
        var resumed = part.Length > 0;
        for (var tries = 1; ; tries++)
        {
            var before = part.Length;
            try
            {
                await TryAsync(job, part, watch, cancellationToken);
                if (job.Sha256 is null || part.Digest() == job.Sha256)
                {
                    part.Complete();
                    return;
                }

                part.Restart(new PartState(job.Url));
                if (!resumed)
                {
                    throw new ModelException($"{job.Name} came with another digest than the catalogue lists, so it is not the file that it should be. What came was deleted. "
                        + "Try again; if it stays so, the file was changed at its source: do not use it.");
                }

                resumed = false; // The pieces may have been of two versions: once more, in one.
            }
            catch (InterruptedDownloadException exception)
            {
                Keep(part, job);
                resumed = part.Length > 0;
                failures = part.Length - before >= options.LeastBytes ? 0 : failures + 1; // A byte now and then is no progress.
                if (failures > options.Waits.Count || tries >= options.MaxTries || exception.Wait > options.LongestWait)
                {
                    throw new ModelException($"{job.Name} was not fetched: {exception.Message}.{Later(exception)} {DiskSpace.Text(part.Length)} of it are kept, and the next download goes on from there.", exception);
                }

                var wait = exception.Wait is { } asked && asked > TimeSpan.Zero ? asked : options.Waits[Math.Max(0, failures - 1)];
                watch.Waiting($"{exception.Message}; trying again in {Math.Ceiling(wait.TotalSeconds):0} s");
                await Task.Delay(wait, time, cancellationToken);
            }
            finally
            {
                Keep(part, job);
            }
        }
    }

    private async Task TryAsync(FetchJob job, PartFile part, IFetchWatch watch, CancellationToken cancellationToken)
    {
        if (part.Length > 0 && part.Length == job.Bytes)
        {
            return;
        }

        using var patience = new CancellationTokenSource(options.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var request = Request(job, part);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            ServerAnswer.Check(response, job, time);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                if (part.Length > 0 && response.Content.Headers.ContentRange?.Length == part.Length)
                {
                    return; // It was whole, and the process died before it could say so.
                }

                part.Restart(new PartState(job.Url));
                throw new InterruptedDownloadException("The file at the source is shorter than what was here of it, so it was dropped");
            }

            if (part.Length > 0 && !ServerAnswer.IsTheRest(response, part, job))
            {
                if (response.StatusCode == HttpStatusCode.PartialContent)
                {
                    part.Restart(new PartState(job.Url));
                    throw new InterruptedDownloadException("The file was changed at its source, so what was here of it was dropped");
                }

                part.Restart(ServerAnswer.Version(response, job.Url));
            }
            else if (part.Length == 0)
            {
                part.Restart(ServerAnswer.Version(response, job.Url));
            }

            await TakeAsync(response, job, part, watch, patience, either.Token);
        }
        catch (OperationCanceledException exception) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedDownloadException($"Nothing to speak of came for {options.Patience.TotalSeconds:0} s", wait: null, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new InterruptedDownloadException(Reason(exception, new Uri(job.Url).Host), wait: null, exception);
        }
        catch (HttpIOException exception)
        {
            throw new InterruptedDownloadException($"The connection to {new Uri(job.Url).Host} broke", wait: null, exception);
        }
    }

    private async Task TakeAsync(HttpResponseMessage response, FetchJob job, PartFile part, IFetchWatch watch, CancellationTokenSource patience, CancellationToken cancellationToken)
    {
        var total = job.Bytes ?? ServerAnswer.Total(response);
        var limit = total ?? options.MaxBytes;
        var folder = Path.GetDirectoryName(part.Path)!;
        space.Require(folder, Math.Max(0, (total ?? part.Length) - part.Length) + job.Room, job.Name);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var piece = new byte[PieceBytes];
        var (mark, unflushed) = (part.Length, 0L);
        watch.Came(part.Length, total);
        while (await ReadAsync(body, piece, job, cancellationToken) is > 0 and var count)
        {
            if (part.Length + count > limit)
            {
                part.Restart(new PartState(job.Url));
                throw new ModelException($"{new Uri(job.Url).Host} sends more for {job.Name} than its {limit} bytes. What came was deleted.");
            }

            await AppendAsync(part, piece.AsMemory(0, count), job, cancellationToken);
            watch.Came(part.Length, total);
            if (part.Length - mark >= options.LeastBytes)
            {
                mark = part.Length;
                patience.CancelAfter(options.Patience);
            }

            if ((unflushed += count) >= options.FlushBytes)
            {
                unflushed = 0;
                part.Flush();
                space.Require(folder, Math.Max(0, (total ?? part.Length) - part.Length) + job.Room, job.Name);
            }
        }

        if (total is { } whole && part.Length < whole)
        {
            throw new InterruptedDownloadException($"{new Uri(job.Url).Host} ended after {part.Length} of {whole} bytes");
        }
    }

    private static async Task<int> ReadAsync(Stream body, byte[] piece, FetchJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(piece, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new InterruptedDownloadException($"The connection to {new Uri(job.Url).Host} broke", wait: null, exception);
        }
    }

    private static async Task AppendAsync(PartFile part, ReadOnlyMemory<byte> bytes, FetchJob job, CancellationToken cancellationToken)
    {
        try
        {
            await part.AppendAsync(bytes, cancellationToken);
        }
        catch (IOException exception)
        {
            throw Unwritable(part, job, exception);
        }
    }

    /// <summary>What came has to be on the disk before anybody relies on it; a drive that takes no more keeps what it took.</summary>
    private static void Keep(PartFile part, FetchJob job)
    {
        try
        {
            part.Flush();
        }
        catch (IOException exception)
        {
            throw Unwritable(part, job, exception);
        }
    }

    private static ModelException Unwritable(PartFile part, FetchJob job, IOException exception) => new(
        $"{job.Name} cannot be written to {Path.GetDirectoryName(part.Path)}: {exception.Message} {DiskSpace.Text(part.Length)} of it are kept; make room, and the next download goes on from there.",
        exception);

    private static HttpRequestMessage Request(FetchJob job, PartFile part)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, job.Url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("InterviewTrainer", typeof(FileFetcher).Assembly.GetName().Version?.ToString(3)));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (part.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, null);
            request.Headers.IfRange = part.State.ETag is { } tag ? new RangeConditionHeaderValue(new EntityTagHeaderValue(tag))
                : part.State.Modified is { } modified ? new RangeConditionHeaderValue(modified)
                : null;
        }

        return request;
    }

    private static string Reason(HttpRequestException exception, string host) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"{host} is not found: there is no connection to the internet, or its name is blocked",
        HttpRequestError.ConnectionError => $"{host} cannot be reached",
        HttpRequestError.SecureConnectionError => $"{host} cannot prove that it is {host} (a wrong clock, or a network that listens in)",
        HttpRequestError.ResponseEnded => $"The connection to {host} broke",
        _ => $"{host} cannot be asked: {exception.Message.TrimEnd('.')}",
    };

    private static string Later(InterruptedDownloadException exception) =>
        exception.Wait is { } wait && wait > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $" It asks to come back in {Math.Ceiling(wait.TotalMinutes):0} min.") : "";
}
