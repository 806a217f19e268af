namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A stream each read of which goes through somebody else's hands.</summary>
internal sealed class WatchedStream(Stream inner, Func<Stream, Memory<byte>, CancellationToken, ValueTask<int>> read) : ReadOnlyStream(inner)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => read(Inner, buffer, cancellationToken);
}
