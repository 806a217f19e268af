using Radzen;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Asks before something is lost for good.</summary>
public sealed class Confirmation(DialogService dialogs)
{
    /// <summary>Whether the person said yes; closing the dialog is a no.</summary>
    public async Task<bool> AskAsync(ConfirmQuestion question)
    {
        var parameters = new Dictionary<string, object?> { [nameof(ConfirmDialog.Question)] = question };
        var options = new DialogOptions { ShowClose = false, CloseDialogOnEsc = true, Width = "min(30rem, calc(100vw - 2rem))", CssClass = "confirm" };
        return await dialogs.OpenAsync<ConfirmDialog>(question.Title, parameters, options) is true;
    }
}

/// <summary>What is asked, and the words on the two buttons.</summary>
/// <param name="Title">The question.</param>
/// <param name="Text">What is lost, and what is kept.</param>
/// <param name="Yes">The deed itself, never "OK".</param>
/// <param name="No">What happens instead.</param>
/// <param name="IsDestructive">Whether the deed cannot be undone.</param>
public sealed record ConfirmQuestion(string Title, string Text, string Yes, string No, bool IsDestructive = true)
{
    public static ConfirmQuestion DeleteEverything { get; } = new(
        "Delete everything?", "All interviews, your answers, stories and goals, your CV and job description, and everything measured are deleted for good, backups included. An interview that is still running is ended.", "Delete everything", "Keep it");
}
