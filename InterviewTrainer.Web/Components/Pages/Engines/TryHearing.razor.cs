using System.Globalization;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Hears a few seconds of the microphone with the chosen recogniser.</summary>
public sealed partial class TryHearing : IAsyncDisposable
{
    /// <summary>What fits into one message of the page (<c>Circuits.MaxMessageBytes</c>).</summary>
    private const int Seconds = 5;

    private readonly CancellationTokenSource _leaving = new();
    private IJSObjectReference? _page;
    private string? _step;
    private string? _heard;
    private string _outcome = "";
    private bool _failed;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ChosenRecognizer Recognizer { get; set; } = default!;

    [Inject]
    private CaptureOptions Capture { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private bool StaysLocal => Recognizer.Chosen is null or { StaysLocal: true };

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _page.LeaveAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Engines/Engines.razor.js");
            _page = await module.InvokeAsync<IJSObjectReference>("listener", Capture.FrameMs);
            StateHasChanged();
        }
    }

    private async Task ListenAsync()
    {
        if (Recognizer.FindTranscriber() is not { } transcriber)
        {
            (_failed, _outcome) = (true, "No recogniser is chosen. Get one below; until then the browser hears where it can, or you type.");
            return;
        }

        (_step, _heard, _failed, _outcome) = ("Listening …", null, false, "");
        try
        {
            if (await _page!.InvokeAsync<byte[]?>("record", _leaving.Token, Seconds) is not { Length: > 0 } sound)
            {
                (_failed, _outcome) = (true, "The microphone could not be opened. Allow it in the address bar and try again.");
                return;
            }

            _step = "Recognising …";
            StateHasChanged();
            await TranscribeAsync(transcriber, MemoryMarshal.Cast<byte, short>(sound.AsSpan(0, sound.Length & ~1)).ToArray());
        }
        catch (TranscriptionException exception)
        {
            (_failed, _outcome) = (true, exception.Message);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        finally
        {
            _step = null;
        }
    }

    private async Task TranscribeAsync(ITranscriber transcriber, short[] sound)
    {
        var began = Time.GetTimestamp();
        var heard = await transcriber.TranscribeAsync(sound, Recognizer.Language, _leaving.Token);
        var took = Time.GetElapsedTime(began).TotalSeconds;
        _heard = heard.Text.Trim() is { Length: > 0 } text ? text : "(no words)";
        _outcome = string.Create(CultureInfo.InvariantCulture, $"{transcriber.Name}: {sound.Length / (double)AudioFormat.SampleRateHz:0.0} s of sound in {took:0.00} s")
            + (heard.Confidence is { } confidence ? string.Create(CultureInfo.InvariantCulture, $"; sure to {confidence:0.00} of 1.") : "; it does not say how sure it is.");
    }
}
