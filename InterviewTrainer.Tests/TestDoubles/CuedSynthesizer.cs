using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A voice engine that gives what the test tells it to, when it is told; everything runs on the test's own thread.</summary>
internal sealed class CuedSynthesizer(string name = "cued", int rateHz = 16_000) : ISpeechSynthesizer
{
    private Channel<PcmChunk> _cues = NewCues();

    public string Name => name;

    /// <summary>Texts, in the order in which they were begun.</summary>
    public List<string> Begun { get; } = [];

    /// <summary>Texts that are being spoken now.</summary>
    public int Active { get; private set; }

    /// <summary>Speech of a given length.</summary>
    public CuedSynthesizer Give(double seconds) => Give(Speech(seconds, rateHz));

    public CuedSynthesizer Give(PcmChunk chunk)
    {
        Assert(_cues.Writer.TryWrite(chunk));
        return this;
    }

    /// <summary>The text is spoken to its end; what is given from now on belongs to the next one.</summary>
    public void End() => Interlocked.Exchange(ref _cues, NewCues()).Writer.Complete();

    public void Fail(Exception? exception = null) =>
        Interlocked.Exchange(ref _cues, NewCues()).Writer.Complete(exception ?? new SpeechSynthesisException($"{name} broke."));

    public static PcmChunk Speech(double seconds, int rateHz, double amplitude = 0.2) => Chunk(
        [.. TestSound.Sine((int)(seconds * rateHz), 220, rateHz, amplitude).Select(Core.Audio.Pcm16.FromFloat)], rateHz);

    public static PcmChunk Chunk(short[] samples, int rateHz) => new(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray(), rateHz);

    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Begun.Add(text);
        Active++;
        try
        {
            await foreach (var chunk in _cues.Reader.ReadAllAsync(cancellationToken))
            {
                yield return chunk;
            }
        }
        finally
        {
            Active--;
        }
    }

    private static Channel<PcmChunk> NewCues() => Channel.CreateUnbounded<PcmChunk>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });

    private static void Assert(bool written)
    {
        if (!written)
        {
            throw new InvalidOperationException("That text was spoken to its end.");
        }
    }
}
