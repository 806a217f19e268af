using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace InterviewTrainer.Web.Components.Pages.Questions;

/// <summary>The packs as a gallery, one of them opened, and the way in for packs of one's own.</summary>
public sealed partial class Questions : IDisposable
{
    private const int MostShown = 50;

    private readonly CancellationTokenSource _leaving = new();
    private bool _reading;

    /// <summary>A field of its own for each choice, so that the same file can be chosen again.</summary>
    private int _choice;

    /// <summary>The pack to open; null for the gallery.</summary>
    [Parameter]
    public string? PackId { get; set; }

    [Inject]
    private QuestionsModel Model { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task ImportAsync(InputFileChangeEventArgs change)
    {
        if (_reading)
        {
            return;
        }

        _reading = true;
        try
        {
            Model.Import(change.File.Name, change.File.Size > OwnPacks.MaxBytes ? null : await ReadAsync(change.File));
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            Model.CouldNotRead(change.File.Name, exception.Message);
        }
        finally
        {
            _reading = false;
            _choice++;
        }
    }

    private async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        await using var content = file.OpenReadStream(OwnPacks.MaxBytes, _leaving.Token);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, _leaving.Token);
        return bytes.ToArray();
    }

    private async Task DeleteAsync(Pack pack)
    {
        var question = new ConfirmQuestion(
            $"Delete {pack.Title}?", "Its file is deleted for good. Interviews that asked from it are kept; one that is not finished leaves its other questions out.", "Delete it", "Keep it");
        if (await Confirmation.AskAsync(question))
        {
            Model.Delete(pack);
        }
    }
}
