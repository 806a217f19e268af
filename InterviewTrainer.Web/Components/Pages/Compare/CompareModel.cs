using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Compare;

/// <summary>Two interviews side by side, by their newest judgements.</summary>
public sealed class CompareModel(PracticeLibrary practice, AssessmentStore assessments, PackLibrary packs, TimeProvider time)
{
    public bool IsLoaded { get; private set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The judged interviews, newest first, without those that the person has still to rate: nobody shall see our score before they gave theirs.</summary>
    public IReadOnlyList<ComparedInterview> Choices { get; private set; } = [];

    public ComparedInterview? First { get; private set; }

    public ComparedInterview? Second { get; private set; }

    /// <summary>Those that were asked for and are still to be rated.</summary>
    public IReadOnlyList<ComparedInterview> ToRate { get; private set; } = [];

    /// <summary>Scores, then levels.</summary>
    public IReadOnlyList<ComparedGroup> Groups { get; private set; } = [];

    /// <summary>Questions that both had, in the order of the second.</summary>
    public IReadOnlyList<ComparedQuestion> Questions { get; private set; } = [];

    /// <summary>They were judged by different judges, or by other weights, so that a difference may be the judge's; empty where they were not.</summary>
    public string Caution { get; private set; } = "";

    /// <summary>Loads two interviews; where one is not named, not judged or still to be rated, the newest that is left stands in, the older one first.</summary>
    public async Task LoadAsync(Guid? first, Guid? second, CancellationToken cancellationToken)
    {
        try
        {
            Trouble = null;
            var practised = await practice.ReadAsync(cancellationToken);
            Choices = [.. practised.Interviews.Reverse()
                .Where(interview => interview is { Status: InterviewStatus.Concluded, Content: not null })
                .Select(Compared)];
            ToRate = [.. practised.Interviews.Where(interview => interview.IsRatingDue && (interview.Id == first || interview.Id == second)).Select(Compared)];
            Second = Choices.FirstOrDefault(choice => choice.Id == second) ?? Choices.FirstOrDefault(choice => choice.Id != first);
            First = Choices.FirstOrDefault(choice => choice.Id == first && choice != Second) ?? Choices.FirstOrDefault(choice => choice != Second);
            if (First is not null && Second is not null
                && await NewestAsync(First.Id, cancellationToken) is { } one && await NewestAsync(Second.Id, cancellationToken) is { } other)
            {
                Compare(one, other);
            }
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        IsLoaded = true;
    }

    private ComparedInterview Compared(PracticedInterview interview)
    {
        var moment = Wording.Moment(interview.CreatedAt, time);
        return new ComparedInterview(interview.Id, $"{moment}, {(interview.Role.Length > 0 ? interview.Role : "any role")}{(interview.IsDrill ? ", drill" : "")}", moment);
    }

    private void Compare(InterviewAssessment one, InterviewAssessment other)
    {
        Groups = ComparedLines.Groups(
            [
                ComparedLines.Score("Overall", one.Overall.Value, other.Overall.Value),
                ComparedLines.Score("Content", one.Content.Value, other.Content.Value),
                ComparedLines.Score("Delivery", one.Delivery.Value, other.Delivery.Value),
            ],
            ComparedLines.Levels(one.Dimensions, other.Dimensions));
        var before = one.Answers.DistinctBy(answer => answer.QuestionKey).ToDictionary(answer => answer.QuestionKey, StringComparer.Ordinal);
        Questions = [.. other.Answers.DistinctBy(answer => answer.QuestionKey)
            .Where(answer => before.ContainsKey(answer.QuestionKey))
            .Select(answer => Question(before[answer.QuestionKey], answer))];
        Caution = one.Judge == other.Judge && one.Weights == other.Weights
            ? ""
            : $"The first was judged by {one.Judge} (weights {one.Weights}), the second by {other.Judge} (weights {other.Weights}): a difference may be the judge’s. Judge both again in their debriefs to compare alike.";
    }

    private ComparedQuestion Question(AnswerAssessment before, AnswerAssessment after)
    {
        var overall = ComparedLines.Score("Overall", before.Overall, after.Overall);
        return new ComparedQuestion(
            packs.FindQuestion(after.QuestionKey)?.Text ?? after.Competency,
            overall is null ? "" : $"{overall.First} → {overall.Second}",
            ComparedLines.Groups([overall], ComparedLines.Levels(before.Dimensions, after.Dimensions)));
    }

    private async Task<InterviewAssessment?> NewestAsync(Guid id, CancellationToken cancellationToken) => await assessments.OfAsync(id, cancellationToken) is [var newest, ..] ? newest : null;
}
