using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Bench.Conversation;

/// <summary>A voice and a recogniser that take no time, so that what is left is the program's own.</summary>
/// <param name="heard">What the recogniser makes of every utterance.</param>
internal sealed class InstantEngines(string heard) : ISpeechSynthesizerSource, ISpeechRecognizerSource
{
    public ISpeechSynthesizer Current { get; } = new InstantVoice();

    ISpeechSynthesizer? ISpeechSynthesizerSource.Current => Current;

    public HearingEngine Chosen { get; } = new("instant", StaysLocal: true);

    HearingEngine? ISpeechRecognizerSource.Chosen => Chosen;

    public ISpeechRecognizer Create() => new InstantRecognizer(heard);

    private sealed class InstantVoice : ISpeechSynthesizer
    {
        private const int RateHz = 16_000;

        private static readonly byte[] Sound = new byte[RateHz];

        public string Name => "instant";

        public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            cancellationToken.ThrowIfCancellationRequested();
            yield return new PcmChunk(Sound, RateHz);
        }
    }

    private sealed class InstantRecognizer(string heard) : ISpeechRecognizer
    {
        public string Name => "instant";

        public HearingMode Mode => HearingMode.OwnRecognizer;

        public async IAsyncEnumerable<Transcript> RecognizeAsync(IAsyncEnumerable<ReadOnlyMemory<short>> frames, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var _ in frames.WithCancellation(cancellationToken))
            {
                // Nothing has to be heard: what was said is known.
            }

            yield return new Transcript(heard, IsFinal: true, Confidence: 0.9);
        }
    }
}
