using InterviewTrainer.Core.Interviewing.Intents;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <content>At the door: the microphone is on, and nothing counts but the words that begin the interview, or let it go on. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    private OpeningWords? _opening;
    private bool _deafAtTheDoor;

    /// <summary>Only what stays in this program may listen before anybody has clicked.</summary>
    private bool ListensForOpening => _state is RoomState.Waiting or RoomState.Paused && _room is not null && _microphone == MicrophoneState.Open
        && !_deafAtTheDoor && _hearing == HearingMode.OwnRecognizer && _parts.Recognizers.Chosen is { StaysLocal: true };

    private void HearAtTheDoor(MicrophoneFrame frame)
    {
        if (!ListensForOpening)
        {
            StopOpening();
            return;
        }

        _opening ??= Opening();
        _opening?.Hear(frame);
    }

    /// <summary>With a recogniser of its own: the interview's may be in the middle of an answer that was suspended.</summary>
    private OpeningWords? Opening()
    {
        if (_parts.Recognizers.Create() is not { Mode: HearingMode.OwnRecognizer } recognizer)
        {
            _deafAtTheDoor = true;
            return null;
        }

        OpeningWords? opening = null;
        opening = new OpeningWords(
            _parts, recognizer, action => Act(() => { if (ReferenceEquals(opening, _opening)) { action(); } }, markActivity: false), OnSaidAtTheDoor, OnDeafAtTheDoor);
        return opening;
    }

    private void OnSaidAtTheDoor(string words)
    {
        if (_state == RoomState.Waiting ? SpokenIntents.Starts(words) : SpokenIntents.GoesOn(words))
        {
            Go();
        }
    }

    private void OnDeafAtTheDoor(Exception? failure)
    {
        if (failure is not null)
        {
            LogHearingFailed(failure);
        }

        StopOpening();
        _deafAtTheDoor = true;
    }

    /// <summary>The interview goes on, halts or ends: whatever was at the door before is over.</summary>
    private void LeaveTheDoor()
    {
        StopOpening();
        _deafAtTheDoor = false;
    }

    private void StopOpening()
    {
        _opening?.Dispose();
        _opening = null;
    }
}
