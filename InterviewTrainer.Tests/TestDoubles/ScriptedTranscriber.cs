using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Makes of sound what the test says, and counts how many at once.</summary>
internal sealed class ScriptedTranscriber(Func<ReadOnlyMemory<short>, CancellationToken, Task<Core.Transcription.Transcription>> hear, bool staysLocal = true) : ITranscriber
{
    private int _inFlight;

    public string Name => "Scripted";

    public bool StaysLocal => staysLocal;

    public int Requests { get; private set; }

    public int MostAtOnce { get; private set; }

    public string? Language { get; private set; }

    public async Task<Core.Transcription.Transcription> TranscribeAsync(ReadOnlyMemory<short> samples, string? language, CancellationToken cancellationToken)
    {
        Language = language;
        Requests++;
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inFlight));
        try
        {
            return await hear(samples, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
