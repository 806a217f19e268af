using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Web.Endpoints;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Makes a report as PDF and hands it to the browser to save.</summary>
public sealed partial class ReportButton : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IJSObjectReference? _module;
    private bool _making;
    private string _said = "";
    private string? _trouble;

    /// <summary>The interview that is reported; null for all of them.</summary>
    [Parameter]
    public Guid? InterviewId { get; set; }

    [Parameter]
    public string Text { get; set; } = "Report as PDF";

    [Parameter]
    public string Class { get; set; } = "link";

    [Inject]
    private Reports Reports { get; set; } = default!;

    [Inject]
    private IInterviewJournal Journal { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _module.ReleaseAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            Reports.Expect();
        }
    }

    private async Task MakeAsync()
    {
        (_making, _said, _trouble) = (true, "This takes a second or two.", null);
        try
        {
            await Journalled.FlushAsync(Journal, Time, _leaving.Token);
            var report = InterviewId is { } id ? await Reports.InterviewAsync(id, _leaving.Token) : await Reports.ProgressAsync(_leaving.Token);
            if (report is null)
            {
                (_said, _trouble) = ("", "There is no such interview any more; it may have been deleted.");
                return;
            }

            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", _leaving.Token, "./Components/Shared/ReportButton.razor.js");
            using var stream = new DotNetStreamReference(new MemoryStream(report.Content));
            await _module.InvokeVoidAsync("save", _leaving.Token, report.FileName, stream);
            _said = report.Undrawn == 0 ? "Saved." : $"Saved. {PlainWords.Count(report.Undrawn, "character", "characters")} could not be drawn and are marked □ in it.";
        }
        catch (Exception exception) when (exception is ReportException or DatabaseUnavailableException or NotWrittenException)
        {
            (_said, _trouble) = ("", exception.Message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or JSDisconnectedException)
        {
            // The page is gone.
        }
        finally
        {
            _making = false;
        }
    }
}
