using InterviewTrainer.Core.Conversation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.Web.Endpoints;

/// <summary>How well the sound of a live interview arrives.</summary>
internal static class StreamEndpoints
{
    public static IEndpointRouteBuilder MapStreamApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/interviews/{id:guid}/stream", Read)
            .WithSummary("Frames received and lost, and the time from a frame's sending to its voice activity, of an interview that is live; else 404.");
        return endpoints;
    }

    private static Results<Ok<FrameCounts>, ProblemHttpResult> Read(Guid id, ILiveInterviews interviews) =>
        interviews.Find(id) is { } live
            ? TypedResults.Ok(live.Frames.Read())
            : TypedResults.Problem("That interview is not live.", statusCode: StatusCodes.Status404NotFound);
}
