using System.Runtime.InteropServices;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Interviewers;

/// <summary>Every interviewer in plain words, and a maker of one's own.</summary>
public sealed partial class Interviewers : IAsyncDisposable
{
    /// <summary>Plays in place of a persona's id while the one being made is heard.</summary>
    private const string Draft = "";

    private readonly CancellationTokenSource _leaving = new();
    private IJSObjectReference? _module;
    private string? _playing;
    private string? _listenTrouble;

    [Inject]
    private InterviewersModel Model { get; set; } = default!;

    [Inject]
    private ISpeechSynthesizerSource Voices { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _module.ReleaseAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Interviewers/Interviewers.razor.js");
        }
    }

    private void Refresh() => StateHasChanged();

    private async Task DeleteAsync(Persona persona)
    {
        var question = new ConfirmQuestion($"Delete {persona.Title}?", "The interviewer is gone for good. Interviews that they held are kept.", "Delete them", "Keep them");
        if (await Confirmation.AskAsync(question))
        {
            Model.Delete(persona);
        }
    }

    /// <summary>Speaks the sample line, saved or not; a second press stops it.</summary>
    private async Task ListenAsync(string key, Persona persona)
    {
        if (_module is null)
        {
            return;
        }

        _listenTrouble = null;
        if (_playing == key)
        {
            await _module.InvokeVoidAsync("hush");
            return;
        }

        if (Voices.Current is not { } voice)
        {
            _listenTrouble = "There is no voice to hear yet. In the room the browser’s own voice speaks, or the question stands there to read.";
            return;
        }

        _playing = key;
        StateHasChanged();
        try
        {
            var speech = await SpeechRecording.MakeAsync(voice, persona.SampleLine, persona.Voice, _leaving.Token);
            await _module.InvokeVoidAsync("say", _leaving.Token, MemoryMarshal.AsBytes(speech.Samples.Span).ToArray(), speech.SampleRateHz);
        }
        catch (SpeechSynthesisException exception)
        {
            _listenTrouble = exception.Message;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        finally
        {
            _playing = _playing == key ? null : _playing;
        }
    }
}
