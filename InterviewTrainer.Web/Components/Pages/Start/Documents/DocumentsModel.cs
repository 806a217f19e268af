using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;
using Microsoft.AspNetCore.Components.Forms;

namespace InterviewTrainer.Web.Components.Pages.Start.Documents;

/// <summary>How a CV and a job description come from the browser to the shelf.</summary>
public sealed class DocumentsModel(DocumentShelf shelf)
{
    /// <summary>Longest text that the box takes, characters.</summary>
    public const int MaxPastedCharacters = 200_000;

    /// <summary>What the picker offers; what a file is, is told by its bytes.</summary>
    public const string Accept = ".pdf,.docx,.txt,.md,.markdown,application/pdf,text/plain";

    public bool HasDocuments => shelf.Brief is not null;

    public bool Remembers => shelf.Remembers;

    public DocumentSlot this[DocumentKind kind] => shelf[kind];

    /// <summary>Raised when a slot changes; on any thread.</summary>
    public event Action? Changed
    {
        add => shelf.Changed += value;
        remove => shelf.Changed -= value;
    }

    /// <summary>Takes a file from the browser, whole, then lets it be read in the background.</summary>
    public async Task TakeAsync(DocumentKind kind, IBrowserFile file, CancellationToken cancellationToken)
    {
        if (file.Size > shelf.MaxBytes)
        {
            shelf.RefuseAsTooLarge(kind);
            return;
        }

        try
        {
            var content = new byte[file.Size];
            await using var stream = file.OpenReadStream(shelf.MaxBytes, cancellationToken);
            await stream.ReadExactlyAsync(content, cancellationToken);
            _ = shelf.ReadAsync(kind, file.Name, content);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            shelf.Refuse(kind, "The browser did not hand over the whole file. It may have been moved or changed: choose it again.");
        }
    }

    /// <summary>Takes text that was typed or pasted.</summary>
    public void TakeText(DocumentKind kind, string text) =>
        _ = shelf.ReadAsync(kind, "", System.Text.Encoding.UTF8.GetBytes(text.Length > MaxPastedCharacters ? text[..MaxPastedCharacters] : text));

    public void Cancel(DocumentKind kind) => shelf.Cancel(kind);

    public void Remove(DocumentKind kind) => shelf.Remove(kind);

    public void Remember(bool remember) => shelf.Remember(remember);
}
