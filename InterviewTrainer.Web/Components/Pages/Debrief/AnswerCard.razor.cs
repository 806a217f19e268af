using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>A question, what was answered, and what was found in it.</summary>
public sealed partial class AnswerCard
{
    private IReadOnlyList<TranscriptPiece> _pieces = [];
    private int? _atMs;

    [Parameter, EditorRequired]
    public AnswerSection Answer { get; set; } = default!;

    /// <summary>What was judged of it; null while it may not be shown, or was not judged.</summary>
    [Parameter]
    public AnswerAssessment? Judged { get; set; }

    /// <summary>Tips and practice may be shown: the person has rated themselves, or there is nothing to rate.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Places to work on.</summary>
    [Parameter]
    public IReadOnlyList<Evidence> Weak { get; set; } = [];

    /// <summary>The place that was asked for elsewhere on the page; null for none.</summary>
    [Parameter]
    public Evidence? Shown { get; set; }

    /// <summary>The person's own pace in this interview; null where too little was heard.</summary>
    [Parameter]
    public OwnBand? Band { get; set; }

    /// <summary>The levels stand open at first.</summary>
    [Parameter]
    public bool LevelsOpen { get; set; }

    /// <summary>A practice is being set up.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<AnswerEvidence> OnShow { get; set; }

    [Parameter]
    public EventCallback<DrillWish> OnDrill { get; set; }

    /// <summary>Told whose takes are to be compared.</summary>
    [Parameter]
    public EventCallback<Guid> OnTakes { get; set; }

    /// <summary>The answer was kept as a story just now.</summary>
    [Parameter]
    public bool Kept { get; set; }

    /// <summary>Told which answer is to be kept as a story.</summary>
    [Parameter]
    public EventCallback<Guid> OnKeep { get; set; }

    private string Word => _atMs is { } at ? Answer.Timed.LastOrDefault(word => word.Start.TotalMilliseconds <= at && word.End.TotalMilliseconds >= at)?.Text ?? "" : "";

    protected override void OnParametersSet() => _pieces = Answer.PiecesWith(Judged, Weak, Shown);

    private static bool HasStory(AnswerAssessment judged) => judged.Findings.Star is var star && star.Situation.Count + star.Task.Count + star.Action.Count + star.Result.Count > 0;

    private void ShowMoment(int startMs) => _atMs = startMs;

    private Task ShowAsync(Evidence place) => OnShow.InvokeAsync(new AnswerEvidence(Answer.Id, place));

    /// <summary>The weakest content of the answer is what its practice is about.</summary>
    private Task DrillAsync(DrillKind kind)
    {
        var weakest = Judged?.Dimensions.Where(score => score.Dimension.Group() == DimensionGroup.Content && score.Level is not null).MinBy(score => score.Level);
        return OnDrill.InvokeAsync(new DrillWish(Answer.Id, kind, weakest?.Dimension ?? Dimension.Structure));
    }
}
