using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace InterviewTrainer.Web.Components.Pages.Start.Documents;

/// <summary>The place of one document: empty, being read, or what was understood of it.</summary>
public sealed partial class DocumentCard : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private bool _pasting;
    private string _text = "";

    /// <summary>A new picker for every file: the same file can be chosen again.</summary>
    private int _picks;

    [Parameter, EditorRequired]
    public DocumentsModel Model { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Stands in the empty box for pasted text.</summary>
    [Parameter]
    public string Example { get; set; } = "";

    private DocumentSlot Slot => Model[Kind];

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        if (change.FileCount > 0)
        {
            await Model.TakeAsync(Kind, change.File, _leaving.Token);
            _picks++;
        }
    }

    private void UseText()
    {
        Model.TakeText(Kind, _text);
        (_pasting, _text) = (false, "");
    }
}
