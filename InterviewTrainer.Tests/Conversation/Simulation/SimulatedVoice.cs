using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>A voice engine in which every letter lasts as long as any other, so that it is known which word is heard when; it may die.</summary>
/// <param name="diesAfter">Pieces that it speaks before it fails in the middle of one, from then on.</param>
internal sealed class SimulatedVoice(int diesAfter) : ISpeechSynthesizer
{
    /// <summary>Of a letter, or a space.</summary>
    public static readonly TimeSpan Letter = TimeSpan.FromMilliseconds(20);

    private const int RateHz = 1_000;


    private static readonly byte[] Sound = new byte[RateHz * 2 * 60];
    private int _pieces;

    public string Name => "simulated";

    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        var bytes = Math.Min(Sound.Length, text.Length * (int)(Letter.TotalSeconds * RateHz) * sizeof(short));
        var dies = _pieces++ >= diesAfter;
        if (dies && _pieces % 2 == 0)
        {
            throw new SpeechSynthesisException("The voice is dead.");
        }

        var half = bytes / 4 * 2;
        yield return new PcmChunk(Sound.AsMemory(0, half), RateHz);
        if (dies)
        {
            throw new SpeechSynthesisException("The voice died.");
        }

        yield return new PcmChunk(Sound.AsMemory(half, bytes - half), RateHz);
    }
}
