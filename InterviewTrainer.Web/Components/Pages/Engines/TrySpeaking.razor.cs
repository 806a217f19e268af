using System.Globalization;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Says a sentence with the chosen voice.</summary>
public sealed partial class TrySpeaking : IAsyncDisposable
{
    private const int MaxCharacters = 300;

    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);

    private readonly CancellationTokenSource _leaving = new();
    private IJSObjectReference? _page;
    private string _text = "Good evening. Tell me what you did last, and why it mattered.";
    private string _outcome = "";
    private bool _busy;
    private bool _failed;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ISpeechSynthesizerSource Voices { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _page.ReleaseAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _page = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Engines/Engines.razor.js");
            StateHasChanged();
        }
    }

    private async Task SayAsync()
    {
        if (Voices.Current is not { } voice)
        {
            (_failed, _outcome) = (true, "No voice engine is here. Get a voice below, or install espeak-ng; until then the browser's own voice speaks.");
            return;
        }

        (_busy, _failed, _outcome) = (true, false, "");
        try
        {
            var (sound, rateHz, first) = await SynthesizeAsync(voice, _text[..Math.Min(_text.Length, MaxCharacters)]);
            _outcome = string.Create(CultureInfo.InvariantCulture, $"{voice.Name}: first sound after {first.TotalSeconds:0.00} s.");
            StateHasChanged();
            await _page!.InvokeVoidAsync("say", _leaving.Token, sound, rateHz);
        }
        catch (SpeechSynthesisException exception)
        {
            (_failed, _outcome) = (true, exception.Message);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<(byte[] Sound, int RateHz, TimeSpan First)> SynthesizeAsync(ISpeechSynthesizer voice, string text)
    {
        using var sound = new MemoryStream();
        var (began, first, rateHz) = (Time.GetTimestamp(), (TimeSpan?)null, 0);
        await foreach (var chunk in voice.SynthesizeAsync(text, Voice, _leaving.Token))
        {
            first ??= Time.GetElapsedTime(began);
            rateHz = chunk.SampleRateHz;
            sound.Write(chunk.Pcm.Span);
        }

        return first is { } heard ? (sound.ToArray(), rateHz, heard) : throw new SpeechSynthesisException($"{voice.Name} made no sound of this text.");
    }
}
