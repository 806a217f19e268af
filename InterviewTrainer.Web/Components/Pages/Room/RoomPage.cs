using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>
/// The page's script. Calls are sent one after the other and never awaited one by one: waiting for each piece of sound would double
/// its playing time.
/// </summary>
/// <param name="script">What <c>Room.razor.js</c> gave.</param>
/// <param name="dispatch">Runs something on the page's own thread.</param>
/// <param name="logger">For a script that failed.</param>
public sealed partial class RoomPage(IJSObjectReference script, Func<Func<Task>, Task> dispatch, ILogger<RoomPage> logger) : IRoomPage
{
    public void BeginUtterance(int utterance, int sampleRateHz) => Send("begin", utterance, sampleRateHz);

    public void Play(int utterance, ReadOnlyMemory<byte> pcm) => Send("play", utterance, pcm.ToArray());

    public void EndUtterance(int utterance) => Send("end", utterance);

    public void SpeakWithBrowser(int utterance, string text, SpeechVoice voice) => Send("speakWithBrowser", utterance, text, voice);

    public void PauseUtterance(int utterance) => Send("pause", utterance);

    public void ResumeUtterance(int utterance) => Send("resume", utterance);

    public void StopUtterance(int utterance) => Send("stop", utterance);

    public void OfferDraft(Guid turnId, string draft) => Send("offerDraft", turnId, draft);

    public void ClearAnswer() => Send("clearAnswer");

    public void StateIs(RoomState state) => Send("stateIs", state.ToString());

    public void ListenAtTheDoor(bool listens) => Send("listenAtTheDoor", listens);

    public void Close() => Send("close");

    private void Send(string method, params object?[] values) => _ = dispatch(() => SendAsync(method, values));

    private async Task SendAsync(string method, object?[] values)
    {
        try
        {
            await script.InvokeVoidAsync(method, values);
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone, and with it whatever was meant for it.
        }
        catch (JSException exception)
        {
            LogScriptFailed(method, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The room's page could not carry out '{Method}'.")]
    private partial void LogScriptFailed(string method, Exception exception);
}
