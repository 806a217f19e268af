using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>What the room's page tells the server. Every method returns at once: a frame that had to wait would hold up all that follow.</summary>
/// <param name="model">Takes it.</param>
internal sealed class RoomCalls(RoomModel model)
{
    [JSInvokable]
    public void OnFrame(byte[] message) => model.Hear(message);

    /// <summary>How much of an utterance was heard, milliseconds, and whether it goes on.</summary>
    [JSInvokable]
    public void OnPlayback(int utterance, double playedMs, string outcome)
    {
        if (Enum.TryParse<PlaybackOutcome>(outcome, ignoreCase: true, out var known) && double.IsFinite(playedMs))
        {
            model.PlaybackIs(new PlaybackReport(utterance, TimeSpan.FromMilliseconds(Math.Clamp(playedMs, 0, InterviewLimits.MaxLength.TotalMilliseconds)), known));
        }
    }

    [JSInvokable]
    public void OnTranscript(string text, bool isFinal, double? confidence) => model.Hear(new Transcript(text, isFinal, confidence));

    /// <summary>Who hears from now on: nobody, for the browser's recogniser failed. Anything else takes a choice on the start page.</summary>
    [JSInvokable]
    public void OnHearing(string mode)
    {
        if (Enum.TryParse<HearingMode>(mode, ignoreCase: true, out var known) && known == HearingMode.None)
        {
            model.HearingIs(known);
        }
    }

    [JSInvokable]
    public void OnMicrophone(string state)
    {
        if (Enum.TryParse<MicrophoneState>(state, ignoreCase: true, out var known))
        {
            model.MicrophoneIs(known);
        }
    }

    [JSInvokable]
    public void OnDraft(Guid turnId, string text) => model.KeepDraft(turnId, text);

    [JSInvokable]
    public void OnStopVoice() => model.StopVoice();

    [JSInvokable]
    public void OnHold() => model.HoldAnswer();

    [JSInvokable]
    public void OnLetGo() => model.LetGoOfAnswer();

    [JSInvokable]
    public void OnSoundBlocked(bool blocked) => model.SoundIs(blocked);
}
