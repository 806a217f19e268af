using System.Net;

namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>Reads a server's answer: is it the file, the rest of it, or which of the many other things?</summary>
internal static class ServerAnswer
{
    /// <exception cref="ModelException">The answer will be the same next time.</exception>
    /// <exception cref="InterruptedDownloadException">It may be another next time.</exception>
    public static void Check(HttpResponseMessage response, FetchJob job, TimeProvider time)
    {
        var host = response.RequestMessage?.RequestUri?.Host ?? new Uri(job.Url).Host;
        var code = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.PartialContent:
                CheckForm(response, job, host);
                return;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new ModelException($"{host} no longer has {job.Name} ({code}). It may have been moved or withdrawn{Look(job)}.");
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new ModelException($"{host} gives {job.Name} only to people who are signed in, or not from here ({code}){Look(job)}.");
            case HttpStatusCode.TooManyRequests:
                throw new InterruptedDownloadException($"{host} is asked too often (429)", Wait(response, time));
            case HttpStatusCode.RequestTimeout:
            case >= HttpStatusCode.InternalServerError:
                throw new InterruptedDownloadException($"{host} has trouble ({code})", Wait(response, time));
            case HttpStatusCode.RequestedRangeNotSatisfiable:
                return;
            case >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest:
                throw new ModelException($"{host} sends from address to address without end, or to one that is not safe ({code}). {job.Name} was not fetched{Look(job)}.");
            default:
                throw new ModelException($"{host} answers {code} when asked for {job.Name}{Look(job)}.");
        }
    }

    /// <summary>True where the answer is the rest of exactly the version that <paramref name="part"/> is a piece of.</summary>
    public static bool IsTheRest(HttpResponseMessage response, PartFile part, FetchJob job)
    {
        var range = response.Content.Headers.ContentRange;
        var tag = response.Headers.ETag;
        return response.StatusCode == HttpStatusCode.PartialContent
            && range is { Unit: "bytes" } && range.From == part.Length
            && (range.Length is not { } total || job.Bytes is not { } expected || total == expected)
            && (part.State.ETag is null || tag is null || tag.Tag == part.State.ETag);
    }

    /// <summary>Length of the whole file, as the server has it; null where it does not say.</summary>
    public static long? Total(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.Length : response.Content.Headers.ContentLength;

    /// <summary>What to remember of a version.</summary>
    public static PartState Version(HttpResponseMessage response, string url) =>
        new(url, response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null, response.Content.Headers.LastModified);

    private static void CheckForm(HttpResponseMessage response, FetchJob job, string host)
    {
        if (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw new ModelException($"{host} sends {job.Name} in a form that was not asked for ({string.Join(", ", response.Content.Headers.ContentEncoding)}).");
        }

        if (response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            throw new ModelException($"{host} answers with a web page instead of {job.Name}. A network that wants you to sign in first does so: open any page in the browser, and try again.");
        }

        if (Total(response) is { } total && job.Bytes is { } expected && total != expected)
        {
            throw new ModelException($"{host} offers {job.Name} with {total} bytes; the catalogue lists {expected}. It was changed there, and was not fetched{Look(job)}.");
        }
    }

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };

    private static string Look(FetchJob job) => $". {(job.Page.Length > 0 ? $"See {job.Page}, or fetch" : "Fetch")} it by hand and bring it in with \"models import\"";
}
