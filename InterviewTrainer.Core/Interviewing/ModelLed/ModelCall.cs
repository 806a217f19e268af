using System.Text;
using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>Asks a model, with a limit of time and of length. What goes wrong is logged, never thrown: somebody always stands in.</summary>
internal sealed partial class ModelCall(TimeProvider time, ILogger logger)
{
    /// <param name="model">Whom.</param>
    /// <param name="request">What.</param>
    /// <param name="limit">How long.</param>
    /// <param name="longest">Characters after which the reply is cut off.</param>
    /// <param name="onPiece">Sees every piece as it comes.</param>
    /// <param name="cancellationToken">The caller gives up; the only thing that is thrown.</param>
    /// <returns>The reply; null when there was none in time.</returns>
    public async Task<string?> AskAsync(ILanguageModel model, ChatRequest request, TimeSpan limit, int longest, Action<string>? onPiece, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await CollectTwiceAsync(model, request, longest, onPiece, both.Token);
        }
        catch (LanguageModelException exception)
        {
            LogFailed(model.Name, exception.Message);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogLate(model.Name, limit.TotalSeconds);
        }

        return null;
    }

    /// <summary>Says that a reply came and is of no use.</summary>
    public void Unusable(ILanguageModel model) => LogUnusable(model.Name);

    /// <summary>A worker that dies in the middle costs a second try, not the model.</summary>
    private async Task<string> CollectTwiceAsync(ILanguageModel model, ChatRequest request, int longest, Action<string>? onPiece, CancellationToken cancellationToken)
    {
        try
        {
            return await CollectAsync(model, request, longest, onPiece, cancellationToken);
        }
        catch (LanguageModelException exception)
        {
            LogTriedAgain(model.Name, exception.Message);
            return await CollectAsync(model, request, longest, onPiece: null, cancellationToken);
        }
    }

    private static async Task<string> CollectAsync(ILanguageModel model, ChatRequest request, int longest, Action<string>? onPiece, CancellationToken cancellationToken)
    {
        var reply = new StringBuilder();
        await foreach (var piece in model.CompleteAsync(request, cancellationToken))
        {
            reply.Append(piece);
            onPiece?.Invoke(piece);
            if (reply.Length > longest)
            {
                break;
            }
        }

        return reply.ToString();
    }

    [LoggerMessage(LogLevel.Warning, "The reply of {Model} could not be used.")]
    private partial void LogUnusable(string model);

    [LoggerMessage(LogLevel.Information, "{Model} failed: {Reason} It is asked once more.")]
    private partial void LogTriedAgain(string model, string reason);

    [LoggerMessage(LogLevel.Warning, "{Model} failed: {Reason}")]
    private partial void LogFailed(string model, string reason);

    [LoggerMessage(LogLevel.Warning, "{Model} did not reply within {Seconds} s.")]
    private partial void LogLate(string model, double seconds);
}
