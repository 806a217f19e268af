using System.Buffers.Binary;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>
/// A <see cref="NodeRun"/> that stays: each question is a line, each answer four bytes of length, least significant first, and so many bytes. Whoever asks waits for the answer before the
/// next question; one that gave none is of no more use.
/// </summary>
internal sealed class NodeWorker(NodeRun run) : IDisposable
{
    private readonly Task<string> _errors = run.ErrorsAsync(CancellationToken.None);

    /// <param name="line">The question; no line break in it.</param>
    /// <param name="mostBytes">More than any answer has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer; null when there was none.</returns>
    public async Task<byte[]?> AskAsync(ReadOnlyMemory<byte> line, int mostBytes, CancellationToken cancellationToken)
    {
        var feeding = run.FeedLineAsync(line, cancellationToken);
        var head = new byte[sizeof(uint)];
        if (!await FillAsync(head, cancellationToken) || BinaryPrimitives.ReadUInt32LittleEndian(head) is var length && length > mostBytes)
        {
            return null;
        }

        var answer = new byte[length];
        if (!await FillAsync(answer, cancellationToken))
        {
            return null;
        }

        await feeding;
        return answer;
    }

    /// <summary>Whether memory was why it gave no answer; asked once it has ended.</summary>
    public async Task<bool> RanOutOfMemoryAsync(CancellationToken cancellationToken) =>
        run.UsedTooMuchMemory || (await _errors.WaitAsync(cancellationToken)).Contains("heap", StringComparison.OrdinalIgnoreCase);

    public void Dispose() => run.Dispose();

    private async Task<bool> FillAsync(Memory<byte> bytes, CancellationToken cancellationToken) =>
        await run.OutputBytes.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length;
}
