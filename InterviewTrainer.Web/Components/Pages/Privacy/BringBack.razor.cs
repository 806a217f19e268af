using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Web.Commands.TakeAway;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace InterviewTrainer.Web.Components.Pages.Privacy;

/// <summary>Takes an export and stores what is in it.</summary>
public sealed partial class BringBack : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private bool _reading;
    private string _said = "";
    private string _trouble = "";

    /// <summary>A new picker for every file: the same file can be chosen again.</summary>
    private int _picks;

    /// <summary>Interviews were added.</summary>
    [Parameter]
    public EventCallback OnBrought { get; set; }

    [Inject]
    private Archives Archives { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        if (change.FileCount == 0)
        {
            return;
        }

        (_reading, _said, _trouble) = (true, "", "");
        StateHasChanged();
        try
        {
            await using var content = change.File.OpenReadStream(Archives.MaxBytes, _leaving.Token);
            _said = ImportWords.Of(await Archives.ImportAsync(content, _leaving.Token));
        }
        catch (Exception exception) when (exception is ImportException or DatabaseUnavailableException)
        {
            _trouble = exception.Message;
        }
        catch (IOException)
        {
            _trouble = $"The file could not be read, or is larger than {Archives.MaxBytes >> 20} MiB. Nothing was brought back.";
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }

        (_reading, _picks) = (false, _picks + 1);
        await OnBrought.InvokeAsync();
    }
}
