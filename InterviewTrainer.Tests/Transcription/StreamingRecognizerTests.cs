using System.Threading.Channels;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Transcription;

public sealed class StreamingRecognizerTests
{
    private static readonly StreamingOptions Options = new() { RetryAfter = TimeSpan.Zero };

    private readonly Channel<ReadOnlyMemory<short>> _frames = Channel.CreateUnbounded<ReadOnlyMemory<short>>();

    [Fact]
    public async Task Recognize_WholeUtterance_GivesItsWordsAndNamesItsEngine()
    {
        var transcriber = new ScriptedTranscriber((samples, _) => Task.FromResult(NumberSpeech.Hear(samples.Span)));
        var recognizer = new StreamingRecognizer(transcriber, Options with { Language = "auto" }, new VirtualTime());

        var told = await RecognizeAsync(recognizer, NumberSpeech.Say(0, 100));

        Assert.Equal(NumberSpeech.Text(0, 100), Finals(told));
        Assert.Equal(1, transcriber.MostAtOnce);
        Assert.Null(transcriber.Language);
        Assert.Equal(("Scripted", HearingMode.OwnRecognizer), (recognizer.Name, recognizer.Mode));
        Assert.Equal(HearingMode.RemoteRecognizer, new StreamingRecognizer(new ScriptedTranscriber((_, _) => null!, staysLocal: false), Options, new VirtualTime()).Mode);
    }

    [Fact]
    public async Task Recognize_EngineFailsOnce_IsAskedAgainAboutTheSameSound()
    {
        var lengths = new List<int>();
        var transcriber = new ScriptedTranscriber((samples, _) =>
        {
            lengths.Add(samples.Length);
            return lengths.Count == 1 ? throw new TranscriptionException("The worker died.") : Task.FromResult(NumberSpeech.Hear(samples.Span));
        });

        var told = await RecognizeAsync(new StreamingRecognizer(transcriber, Options, new VirtualTime()), NumberSpeech.Say(0, 10));

        Assert.Equal(lengths[0], lengths[1]);
        Assert.Equal(NumberSpeech.Text(0, 10), Finals(told));
        Assert.All(told, transcript => Assert.Null(transcript.Trouble));
    }

    [Fact]
    public async Task Recognize_EngineFailsTwice_SaysWhyInsteadOfThrowing()
    {
        var recognizer = new StreamingRecognizer(new ScriptedTranscriber((_, _) => throw new TranscriptionException("The worker died.")), Options, new VirtualTime());

        var final = Assert.Single(await RecognizeAsync(recognizer, NumberSpeech.Say(0, 10)));

        Assert.Equal(("", true, "The worker died."), (final.Text, final.IsFinal, final.Trouble));
    }

    [Fact]
    public async Task Recognize_NextUtterance_TriesAFailedEngineAgain()
    {
        var works = false;
        var recognizer = new StreamingRecognizer(
            new ScriptedTranscriber((samples, _) => works ? Task.FromResult(NumberSpeech.Hear(samples.Span)) : throw new TranscriptionException("The worker died.")),
            Options,
            new VirtualTime());
        await RecognizeAsync(recognizer, NumberSpeech.Say(0, 10));

        works = true;
        var told = await RecognizeAsync(recognizer, NumberSpeech.Say(10, 10));

        Assert.Equal(NumberSpeech.Text(10, 10), Finals(told));
    }

    [Fact]
    public async Task Recognize_WhileARequestIsInFlight_TakesSoundAndAsksNothingElse()
    {
        var asked = Channel.CreateUnbounded<(int Samples, TaskCompletionSource<Core.Transcription.Transcription> Answer)>();
        var transcriber = new ScriptedTranscriber((samples, _) =>
        {
            var answer = new TaskCompletionSource<Core.Transcription.Transcription>(TaskCreationOptions.RunContinuationsAsynchronously);
            asked.Writer.TryWrite((samples.Length, answer));
            return answer.Task;
        });
        var recognizing = CollectAsync(new StreamingRecognizer(transcriber, Options, new VirtualTime()).RecognizeAsync(_frames.Reader.ReadAllAsync(Token), Token));
        var speech = NumberSpeech.Say(0, 8);
        _frames.Writer.TryWrite(speech.AsMemory(0, 16_000));
        var first = await asked.Reader.ReadAsync(Token);
        _frames.Writer.TryWrite(speech.AsMemory(16_000, 24_000));
        _frames.Writer.TryWrite(speech.AsMemory(40_000));
        _frames.Writer.TryComplete();

        first.Answer.SetResult(NumberSpeech.Hear(speech.AsSpan(0, first.Samples)));
        var second = await asked.Reader.ReadAsync(Token);
        second.Answer.SetResult(NumberSpeech.Hear(speech.AsSpan(0, second.Samples)));
        if (second.Samples < speech.Length)
        {
            // The end of the sound came only after the second question was asked.
            (await asked.Reader.ReadAsync(Token)).Answer.SetResult(NumberSpeech.Hear(speech));
        }

        Assert.Equal(NumberSpeech.Text(0, 8), Finals(await recognizing));
        Assert.Equal(1, transcriber.MostAtOnce);
    }

    [Fact]
    public async Task Recognize_Cancelled_CancelsItsRequest()
    {
        using var leaving = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var transcriber = new ScriptedTranscriber(async (_, token) =>
        {
            await leaving.CancelAsync();
            await using var registration = token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("unreachable");
        });
        _frames.Writer.TryWrite(NumberSpeech.Say(0, 10));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            CollectAsync(new StreamingRecognizer(transcriber, Options, new VirtualTime()).RecognizeAsync(_frames.Reader.ReadAllAsync(Token), leaving.Token)));

        await cancelled.Task;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<List<Transcript>> RecognizeAsync(StreamingRecognizer recognizer, short[] samples)
    {
        var frames = Channel.CreateUnbounded<ReadOnlyMemory<short>>();
        foreach (var frame in samples.Chunk(480))
        {
            frames.Writer.TryWrite(frame);
        }

        frames.Writer.TryComplete();
        return CollectAsync(recognizer.RecognizeAsync(frames.Reader.ReadAllAsync(Token), Token));
    }

    private static async Task<List<Transcript>> CollectAsync(IAsyncEnumerable<Transcript> transcripts)
    {
        var told = new List<Transcript>();
        await foreach (var transcript in transcripts)
        {
            told.Add(transcript);
        }

        return told;
    }

    private static string Finals(IEnumerable<Transcript> told) =>
        string.Join(' ', told.Where(transcript => transcript.IsFinal && transcript.Text.Length > 0).Select(transcript => transcript.Text));
}
