using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A page that writes down what it was told.</summary>
internal sealed class ScriptedRoom : IRoom
{
    /// <summary>On whatever thread the interview changed.</summary>
    public event Action<RoomView>? Shown;

    public List<RoomView> Views { get; } = [];

    public List<HudReading> Readings { get; } = [];

    public List<int> Begun { get; } = [];

    public List<int> Ended { get; } = [];

    public List<int> Stopped { get; } = [];

    public List<string> AskedOfBrowser { get; } = [];

    public bool WasDisplaced { get; private set; }

    public TimeSpan Played { get; private set; }

    public int Utterance { get; private set; }

    public void Show(RoomView view)
    {
        Views.Add(view);
        Shown?.Invoke(view);
    }

    public void Show(HudReading reading) => Readings.Add(reading);

    public void BeginUtterance(int utterance, int sampleRateHz)
    {
        Utterance = utterance;
        Played = TimeSpan.Zero;
        Begun.Add(utterance);
    }

    public void Play(int utterance, PcmChunk chunk) => Played += chunk.Duration;

    public void EndUtterance(int utterance) => Ended.Add(utterance);

    public void SpeakWithBrowser(int utterance, string text, SpeechVoice voice)
    {
        Utterance = utterance;
        AskedOfBrowser.Add(text);
    }

    public List<int> Paused { get; } = [];

    public List<int> Resumed { get; } = [];

    public void PauseUtterance(int utterance) => Paused.Add(utterance);

    public void ResumeUtterance(int utterance) => Resumed.Add(utterance);

    public void StopUtterance(int utterance) => Stopped.Add(utterance);

    public void Displaced() => WasDisplaced = true;
}
