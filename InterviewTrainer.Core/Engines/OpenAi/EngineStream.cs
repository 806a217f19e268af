namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A body that is read as it comes, up to a limit.</summary>
internal sealed class EngineStream(EngineResponse response, Stream inner, long maxBytes) : ReadOnlyStream(inner)
{
    private long _left = maxBytes;

    /// <exception cref="EngineUnavailableException">The connection broke, or the body is longer than the limit.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        try
        {
            count = await Inner.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (EngineResponse.IsBroken(exception, cancellationToken))
        {
            throw response.Broken(exception);
        }

        _left -= count;
        return _left < 0 ? throw response.TooLong() : count;
    }
}
