using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>Gives every refusal and failure the body that OpenAI's clients read, and keeps what is inside the worker inside.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="errors">Where failures of the worker's own are noted: what and where, never what was said.</param>
internal sealed class WireErrors(RequestDelegate next, TextWriter errors)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            {
                await WriteAsync(context, context.Response.StatusCode, Describe(context.Response.StatusCode));
            }
        }
        catch (WorkerRequestException exception)
        {
            await AnswerAsync(context, exception);
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(context, new WorkerRequestException(exception.StatusCode, Describe(exception)));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody is left to be told.
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The same, met while writing.
        }
        catch (Exception exception)
        {
            await errors.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {exception.GetType()}{Environment.NewLine}{new StackTrace(exception)}");
            await AnswerAsync(context, new WorkerRequestException(StatusCodes.Status500InternalServerError, Describe(StatusCodes.Status500InternalServerError)));
        }
    }

    /// <summary>Writes the body of an error; the response must not have started.</summary>
    public static Task WriteAsync(HttpContext context, int status, string message, string? code = null)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorResponse(new ErrorBody(message, TypeOf(status), code)), WireJson.Options, context.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext context, WorkerRequestException exception)
    {
        if (context.Response.HasStarted)
        {
            context.Abort(); // Whoever reads the stream shall see that it was cut, not that it ended.
            return;
        }

        context.Response.Clear();
        if (exception.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await WriteAsync(context, exception.Status, exception.Message, exception.Code);
    }

    /// <summary>Names of OpenAI's API.</summary>
    private static string TypeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "authentication_error",
        StatusCodes.Status403Forbidden => "permission_error",
        StatusCodes.Status404NotFound => "not_found_error",
        StatusCodes.Status429TooManyRequests => "rate_limit_error",
        StatusCodes.Status503ServiceUnavailable => "unavailable_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };

    private static string Describe(BadHttpRequestException exception) => exception switch
    {
        { InnerException: JsonException { Path: { } path } } => $"The body is not the JSON that this endpoint takes; look at {path}.",
        { StatusCode: StatusCodes.Status400BadRequest } => "The request cannot be read: its body must be the JSON or the form that this endpoint takes.",
        _ => Describe(exception.StatusCode),
    };

    private static string Describe(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such endpoint here. What there is: /health, /v1/models, and what the loaded model serves under /v1.",
        StatusCodes.Status405MethodNotAllowed => "This endpoint does not take this method.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large. Send less text, or a shorter recording.",
        StatusCodes.Status415UnsupportedMediaType => "This endpoint does not take this content type.",
        StatusCodes.Status500InternalServerError => "The worker failed on this request and goes on. Try it again; if it fails again, restart the worker.",
        _ => $"The request was refused with status {status.ToString(CultureInfo.InvariantCulture)}.",
    };
}
