using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Export;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.Web.Endpoints;

/// <summary>Downloads and deletions of interviews.</summary>
internal static class InterviewEndpoints
{
    public static IEndpointRouteBuilder MapInterviewApi(this IEndpointRouteBuilder endpoints)
    {
        var interviews = endpoints.MapGroup("/api/interviews").WithTags("Interviews").AddEndpointFilter(Journalled.ExplainAsync);
        interviews.MapGet("/{id:guid}/export", ExportAsync)
            .WithName("ExportInterview")
            .WithSummary("Downloads an interview")
            .WithDescription("Everything that was kept of the interview, as one JSON document after docs/export-schema-v5.json.")
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
            .WithDescription("Removes all interviews, the stories and goals made from them, and all backups for good. Documents stay: the pages Privacy and Progress delete those, too.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return endpoints;
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        Guid id, HttpContext context, Archives archives, IInterviewJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        await Journalled.FlushAsync(journal, time, cancellationToken);
        if (await archives.ExportAsync(id, cancellationToken) is not { } export)
        {
            return Journalled.NoSuchInterview();
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(export.ToJson(), "application/json", export.FileName);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, ILiveInterviews interviews, InterviewLibrary library, CancellationToken cancellationToken)
    {
        await interviews.RemoveAsync(id);
        return await library.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : Journalled.NoSuchInterview();
    }

    internal static async Task<NoContent> DeleteEverythingAsync(ILiveInterviews interviews, InterviewLibrary library, CancellationToken cancellationToken)
    {
        await interviews.RemoveAllAsync();
        await library.DeleteEverythingAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
