using System.Runtime.CompilerServices;
using System.Threading.Channels;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A recogniser that hands each utterance to the test, which says what was heard in it.</summary>
internal sealed class ScriptedRecognizer(HearingMode mode = HearingMode.OwnRecognizer) : ISpeechRecognizer
{
    private readonly Channel<Utterance> _begun = Channel.CreateUnbounded<Utterance>();

    public string Name => "Scripted";

    public HearingMode Mode => mode;

    public int Begun { get; private set; }

    public async Task<Utterance> NextAsync() => await _begun.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);

    public async IAsyncEnumerable<Transcript> RecognizeAsync(IAsyncEnumerable<ReadOnlyMemory<short>> frames, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var utterance = new Utterance(frames, cancellationToken);
        Begun++;
        _begun.Writer.TryWrite(utterance);
        await foreach (var transcript in utterance.Told.ReadAllAsync(cancellationToken))
        {
            yield return transcript;
        }
    }

    internal sealed class Utterance
    {
        private readonly Channel<Transcript> _told = Channel.CreateUnbounded<Transcript>();

        public Utterance(IAsyncEnumerable<ReadOnlyMemory<short>> frames, CancellationToken cancellationToken)
        {
            Sound = ReadAsync(frames, cancellationToken);
            cancellationToken.Register(() => TakenBack.TrySetResult());
        }

        public ChannelReader<Transcript> Told => _told.Reader;

        /// <summary>All of its sound, pauses as empty frames; completes when it has ended.</summary>
        public Task<IReadOnlyList<short[]>> Sound { get; }

        /// <summary>Nobody wants its words any more.</summary>
        public TaskCompletionSource TakenBack { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Says(string text, string settled = "") => _told.Writer.TryWrite(new Transcript(text, IsFinal: false, null) { Settled = settled });

        /// <summary>The last words; times count from the utterance's start.</summary>
        public void Ends(Transcript final)
        {
            _told.Writer.TryWrite(final);
            _told.Writer.TryComplete();
        }

        public void Ends(string text) => Ends(new Transcript(text, IsFinal: true, 0.75));

        public void Fails(Exception exception) => _told.Writer.TryComplete(exception);

        private static async Task<IReadOnlyList<short[]>> ReadAsync(IAsyncEnumerable<ReadOnlyMemory<short>> frames, CancellationToken cancellationToken)
        {
            var sound = new List<short[]>();
            await foreach (var frame in frames.WithCancellation(cancellationToken))
            {
                sound.Add(frame.ToArray());
            }

            return sound;
        }
    }
}
