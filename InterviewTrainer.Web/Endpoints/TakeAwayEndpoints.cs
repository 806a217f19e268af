using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Core.Reporting.Pdf;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.Web.Endpoints;

/// <summary>What a person takes away with them: reports as PDF, one interview as JSON, everything as a ZIP archive.</summary>
internal static class TakeAwayEndpoints
{
    private const string Pdf = "application/pdf";

    public static IEndpointRouteBuilder MapTakeAwayApi(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("").WithTags("Take away").AddEndpointFilter(Journalled.ExplainAsync);
        group.MapGet("/debrief/{id:guid}/report.pdf", InterviewReportAsync)
            .WithSummary("The report of an interview as PDF; takes a second or two.")
            .Produces(StatusCodes.Status200OK, contentType: Pdf)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/debrief/{id:guid}/export.json", InterviewEndpoints.ExportAsync)
            .WithSummary("The same as /api/interviews/{id}/export.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/progress/report.pdf", ProgressReportAsync)
            .WithSummary("The report over all interviews as PDF; takes a second or two.")
            .Produces(StatusCodes.Status200OK, contentType: Pdf)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/export.zip", ArchiveAsync)
            .WithSummary("Everything that is stored, as JSON and as tables, with a manifest of digests.")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return endpoints;
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> InterviewReportAsync(
        Guid id, HttpContext context, Reports reports, IInterviewJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        await Journalled.FlushAsync(journal, time, cancellationToken);
        return await reports.InterviewAsync(id, cancellationToken) is { } report ? File(context, report) : Journalled.NoSuchInterview();
    }

    private static async Task<FileContentHttpResult> ProgressReportAsync(HttpContext context, Reports reports, IInterviewJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        await Journalled.FlushAsync(journal, time, cancellationToken);
        return File(context, await reports.ProgressAsync(cancellationToken));
    }

    private static async Task<FileStreamHttpResult> ArchiveAsync(HttpContext context, Archives archives, IInterviewJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        await Journalled.FlushAsync(journal, time, cancellationToken);
        var archive = await archives.ExportAllAsync(cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(archive, "application/zip", archives.FileName);
    }

    private static FileContentHttpResult File(HttpContext context, ReportPdf report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(report.Content, Pdf, report.FileName);
    }
}
