using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>All takes of an answer, for one to be set against the other.</summary>
public sealed class TakesModel(IDrillHistory history, ILiveInterviews live, InterviewLibrary library)
{
    private const int MostWithWords = 6;

    /// <summary>The oldest first; null while none were asked for.</summary>
    public IReadOnlyList<DrillTake>? Takes { get; private set; }

    /// <summary>What was said in them, by turn, as far as it was kept.</summary>
    public IReadOnlyDictionary<Guid, string> Words { get; private set; } = new Dictionary<Guid, string>();

    public string? Trouble { get; private set; }

    /// <param name="turnId">Any of the takes.</param>
    /// <param name="shown">The judgement on the page, which may be newer than the stored one, or be kept in memory only.</param>
    /// <param name="cancellationToken">The page is gone.</param>
    public async Task LoadAsync(Guid turnId, InterviewAssessment? shown, CancellationToken cancellationToken)
    {
        try
        {
            var takes = await history.TakesAsync(turnId, cancellationToken);
            Words = await WordsAsync(takes, cancellationToken);
            Takes = [.. takes.Select(take => shown?.Answers.FirstOrDefault(answer => answer.TurnId == take.TurnId) is { } judged ? take with { Assessment = judged } : take)];
            Trouble = null;
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }
    }

    private async Task<Dictionary<Guid, string>> WordsAsync(IReadOnlyList<DrillTake> takes, CancellationToken cancellationToken)
    {
        var words = new Dictionary<Guid, string>();
        foreach (var take in takes.TakeLast(MostWithWords))
        {
            var interview = live.Find(take.InterviewId)?.Interview ?? await library.LoadAsync(take.InterviewId, cancellationToken);
            if (interview?.Turns.FirstOrDefault(turn => turn.Id == take.TurnId)?.Words is { Answer.Length: > 0 } said)
            {
                words[take.TurnId] = said.Answer;
            }
        }

        return words;
    }
}
