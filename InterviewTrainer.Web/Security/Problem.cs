namespace InterviewTrainer.Web.Security;

/// <summary>Answers a refused request in the one form that errors have (RFC 9457).</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
}
