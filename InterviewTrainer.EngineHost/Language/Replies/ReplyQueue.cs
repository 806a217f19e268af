using System.Globalization;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>Where replies wait for a free sequence: only so many, and only so long. Thread-safe.</summary>
/// <param name="scheduler">Makes the replies.</param>
/// <param name="patience">How long one may wait.</param>
/// <param name="time">The clock.</param>
internal sealed class ReplyQueue(ReplyScheduler scheduler, TimeSpan patience, TimeProvider time)
{
    private const int MostWaiting = 64;

    private static readonly TimeSpan LeastRetry = TimeSpan.FromSeconds(1);

    /// <summary>Waits until the reply is begun.</summary>
    /// <param name="request">The reply to make.</param>
    /// <param name="gone">The caller is gone: what is computed for it stops at once.</param>
    /// <exception cref="WorkerRequestException">Its turn did not come in time; status 429.</exception>
    public async Task<ReplyLease> StartAsync(GenerationRequest request, CancellationToken gone)
    {
        var generation = new Generation(request);
        if (!scheduler.TryAdd(generation, MostWaiting))
        {
            throw Busy($"{MostWaiting} requests are waiting already");
        }

        var lease = new ReplyLease(scheduler, generation, gone.UnsafeRegister(_ => scheduler.Cancel(generation), null));
        try
        {
            await generation.Started.WaitAsync(patience, time, gone);
            return lease;
        }
        catch (TimeoutException) when (!generation.TryGiveUp())
        {
            // It began at the last moment.
            return lease;
        }
        catch (TimeoutException)
        {
            lease.Dispose();
            throw Busy(string.Create(CultureInfo.InvariantCulture, $"no chat ended within {patience.TotalSeconds:0.#} s"));
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    private WorkerRequestException Busy(string reason) =>
        new(StatusCodes.Status429TooManyRequests, $"The language model is busy: {reason}. Try again in a moment, or start the worker with more --parallel chats.", "queue_full")
        {
            RetryAfter = patience > LeastRetry ? patience : LeastRetry,
        };
}
