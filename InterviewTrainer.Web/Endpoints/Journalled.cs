using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Reporting.Pdf;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.Web.Endpoints;

/// <summary>What endpoints that give stored interviews have in common.</summary>
internal static class Journalled
{
    /// <summary>How long a download waits for the journal to write the last of the interview down.</summary>
    internal static readonly TimeSpan FlushPatience = TimeSpan.FromSeconds(5);

    /// <summary>Waits until all that was said so far is stored: half an interview that looks like a whole one would be worse than none.</summary>
    /// <exception cref="NotWrittenException">It takes too long.</exception>
    public static async Task FlushAsync(IInterviewJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await journal.FlushAsync(cancellationToken).WaitAsync(FlushPatience, time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new NotWrittenException(journal.Trouble ?? "The last of the interview is still being written. Try again in a moment.", exception);
        }
    }

    /// <summary>Says what cannot be had, and why, as problem details.</summary>
    public static async ValueTask<object?> ExplainAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (exception is DatabaseUnavailableException or NotWrittenException)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The interviews cannot be reached.");
        }
        catch (ReportException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The PDF could not be made.");
        }
    }

    public static ProblemHttpResult NoSuchInterview() => TypedResults.Problem(
        "It may have been deleted.", statusCode: StatusCodes.Status404NotFound, title: "There is no such interview.");
}

/// <summary>The journal has not written all of it down yet; the message says what to do.</summary>
internal sealed class NotWrittenException(string message, Exception inner) : Exception(message, inner);
