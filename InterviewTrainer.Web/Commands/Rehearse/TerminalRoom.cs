using System.Threading.Channels;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Web.Commands.Rehearse;

/// <summary>A room without sound: what would be spoken counts as heard at once, and every change of what is shown comes out of <see cref="Views"/>.</summary>
internal sealed class TerminalRoom(ILiveInterview interview) : IRoom
{
    private readonly Channel<RoomView> _views = Channel.CreateUnbounded<RoomView>();

    /// <summary>What the page would show, in order.</summary>
    public ChannelReader<RoomView> Views => _views.Reader;

    public void Show(RoomView view) => _views.Writer.TryWrite(view);

    public void Show(HudReading reading)
    {
        // Nothing is measured here.
    }

    public void BeginUtterance(int utterance, int sampleRateHz) => Heard(utterance);

    public void SpeakWithBrowser(int utterance, string text, SpeechVoice voice) => Heard(utterance);

    public void Play(int utterance, PcmChunk chunk)
    {
        // It was heard when it began.
    }

    public void EndUtterance(int utterance)
    {
        // Likewise.
    }

    public void PauseUtterance(int utterance)
    {
        // There is nothing to hold.
    }

    public void ResumeUtterance(int utterance)
    {
        // There is nothing to hold.
    }

    public void StopUtterance(int utterance)
    {
        // There is nothing to stop.
    }

    public void Displaced() => _views.Writer.TryComplete();

    /// <summary>Told from elsewhere, for the interview is calling.</summary>
    private void Heard(int utterance) => _ = Task.Run(() => interview.PlaybackChanged(new PlaybackReport(utterance, TimeSpan.Zero, PlaybackOutcome.Finished)));
}
