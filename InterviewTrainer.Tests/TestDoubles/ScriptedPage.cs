using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Web.Components.Pages.Room;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A room's script that writes down what it was told.</summary>
internal sealed class ScriptedPage : IRoomPage
{
    public List<string> Calls { get; } = [];

    public void BeginUtterance(int utterance, int sampleRateHz) => Calls.Add($"begin {utterance} {sampleRateHz}");

    public void Play(int utterance, ReadOnlyMemory<byte> pcm) => Calls.Add($"play {utterance} {pcm.Length}");

    public void EndUtterance(int utterance) => Calls.Add($"end {utterance}");

    public void SpeakWithBrowser(int utterance, string text, SpeechVoice voice) => Calls.Add($"speak {utterance} {text}");

    public void PauseUtterance(int utterance) => Calls.Add($"pause {utterance}");

    public void ResumeUtterance(int utterance) => Calls.Add($"resume {utterance}");

    public void StopUtterance(int utterance) => Calls.Add($"stop {utterance}");

    public void OfferDraft(Guid turnId, string draft) => Calls.Add($"draft {draft}");

    public void ClearAnswer() => Calls.Add("clear");

    public void StateIs(RoomState state) => Calls.Add($"state {state}");

    public void ListenAtTheDoor(bool listens) => Calls.Add($"door {listens}");

    public void Close() => Calls.Add("close");
}
