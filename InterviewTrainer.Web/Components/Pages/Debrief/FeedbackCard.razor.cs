using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>Says the interviewer's feedback with the chosen voice, or with the browser's own where no engine speaks.</summary>
public sealed partial class FeedbackCard : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private CancellationTokenSource? _saying;
    private IJSObjectReference? _page;
    private string _outcome = "";
    private bool _speaking;
    private bool _failed;

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>How the persona sounds.</summary>
    [Parameter, EditorRequired]
    public SpeechVoice Voice { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ISpeechSynthesizerSource Voices { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        _saying?.Dispose();
        await _page.LeaveAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _page = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Debrief/Debrief.razor.js");
            StateHasChanged();
        }
    }

    private async Task SayAsync()
    {
        _saying?.Dispose();
        _saying = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        (_speaking, _failed, _outcome) = (true, false, "");
        try
        {
            await SpeakAsync(_saying.Token);
        }
        catch (SpeechSynthesisException exception)
        {
            (_failed, _outcome) = (true, exception.Message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or JSDisconnectedException)
        {
            // Stopped, or the page is gone.
        }
        finally
        {
            _speaking = false;
        }
    }

    private async Task SpeakAsync(CancellationToken cancellationToken)
    {
        if (Voices.Current is { } voice)
        {
            var (sound, rateHz) = await SynthesizeAsync(voice, cancellationToken);
            if (sound.Length > 0)
            {
                await _page!.InvokeVoidAsync("say", cancellationToken, sound, rateHz);
                return;
            }
        }

        if (!await _page!.InvokeAsync<bool>("sayWithBrowser", cancellationToken, Text, Voice.Language, Voice.Rate, Voice.Pitch))
        {
            _outcome = "There is no voice on this machine that could say it. The page Engines has some.";
        }
    }

    private async Task<(byte[] Sound, int RateHz)> SynthesizeAsync(ISpeechSynthesizer voice, CancellationToken cancellationToken)
    {
        using var sound = new MemoryStream();
        var rateHz = 0;
        await foreach (var chunk in voice.SynthesizeAsync(Text, Voice, cancellationToken))
        {
            rateHz = chunk.SampleRateHz;
            sound.Write(chunk.Pcm.Span);
        }

        return (sound.ToArray(), rateHz);
    }

    private async Task StopAsync()
    {
        _speaking = false;
        if (_saying is { } saying)
        {
            await saying.CancelAsync();
        }

        if (_page is { } page)
        {
            await page.InvokeVoidAsync("hush", _leaving.Token);
        }
    }
}
