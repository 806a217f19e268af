using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>“Delete everything”, the same wherever it is offered: all that <see cref="ConfirmQuestion.DeleteEverything"/> names.</summary>
public sealed class Forgetting(ILiveInterviews interviews, InterviewLibrary library, DocumentShelf documents)
{
    /// <summary>Ends running interviews and deletes all of them, stories, goals, all backups, and both documents; what can be deleted goes, whatever cannot.</summary>
    /// <returns>What could not be deleted, in words; null when nothing is left.</returns>
    public async Task<string?> EverythingAsync(CancellationToken cancellationToken)
    {
        documents.Clear();
        var left = Enum.GetValues<DocumentKind>().Select(kind => documents[kind].Trouble).Where(trouble => trouble.Length > 0).ToList();
        try
        {
            await interviews.RemoveAllAsync();
            await library.DeleteEverythingAsync(cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            left.Add(exception.Message);
        }

        return left.Count > 0 ? string.Join(' ', left) : null;
    }
}
