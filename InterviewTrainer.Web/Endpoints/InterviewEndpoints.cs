using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Export;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.Web.Endpoints;

/// <summary>Downloads and deletions of interviews.</summary>
internal static class InterviewEndpoints
{
    /// <summary>How long a download waits for the journal to write the last of the interview down.</summary>
    internal static readonly TimeSpan FlushPatience = TimeSpan.FromSeconds(5);

    public static IEndpointRouteBuilder MapInterviewApi(this IEndpointRouteBuilder endpoints)
    {
        var interviews = endpoints.MapGroup("/api/interviews").WithTags("Interviews").AddEndpointFilter(ExplainAsync);
        interviews.MapGet("/{id:guid}/export", ExportAsync)
            .WithName("ExportInterview")
            .WithSummary("Downloads an interview")
            .WithDescription("Everything that was kept of the interview, as one JSON document after docs/export-schema-v3.json.")
            .Produces<InterviewExport>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        interviews.MapDelete("/{id:guid}", DeleteAsync)
            .WithName("DeleteInterview")
            .WithSummary("Deletes an interview")
            .WithDescription("Removes the interview from the database and its backups for good.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        interviews.MapDelete("/", DeleteEverythingAsync)
            .WithName("DeleteAllInterviews")
            .WithSummary("Deletes all interviews")
            .WithDescription("Removes all interviews and all backups for good.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return endpoints;
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        Guid id, HttpContext context, InterviewLibrary library, IInterviewJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await journal.FlushAsync(cancellationToken).WaitAsync(FlushPatience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Half an interview that looks like a whole one would be worse than none.
            return Unavailable(journal.Trouble ?? "The last of the interview is still being written. Try again in a moment.");
        }

        if (await library.LoadAsync(id, cancellationToken) is not { } interview)
        {
            return NoSuchInterview();
        }

        var checkIns = await library.CheckInsAsync(id, cancellationToken);
        var note = await library.ResearchNoteAsync(id, cancellationToken);
        var export = InterviewExport.Of(interview, checkIns, note, time.GetUtcNow().UtcDateTime);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(export.ToJson(), "application/json", export.FileName);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, ILiveInterviews interviews, InterviewLibrary library, CancellationToken cancellationToken)
    {
        await interviews.RemoveAsync(id);
        return await library.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : NoSuchInterview();
    }

    internal static async Task<NoContent> DeleteEverythingAsync(ILiveInterviews interviews, InterviewLibrary library, CancellationToken cancellationToken)
    {
        await interviews.RemoveAllAsync();
        await library.DeleteEverythingAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static async ValueTask<object?> ExplainAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DatabaseUnavailableException exception)
        {
            return Unavailable(exception.Message);
        }
    }

    private static ProblemHttpResult NoSuchInterview() => TypedResults.Problem(
        "It may have been deleted.", statusCode: StatusCodes.Status404NotFound, title: "There is no such interview.");

    private static ProblemHttpResult Unavailable(string detail) => TypedResults.Problem(
        detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The interviews cannot be reached.");
}
