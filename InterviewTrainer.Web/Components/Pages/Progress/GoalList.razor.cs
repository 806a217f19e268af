using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Goals;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>The goals, how far each is, and the fields for another.</summary>
public sealed partial class GoalList : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private GoalKind _kind;
    private string _subject = "";
    private double _target = Goal.Bounds(GoalKind.PracticesAWeek).Usual;
    private string? _refusal;

    [Parameter, EditorRequired]
    public ProgressModel Model { get; set; } = default!;

    private (double Lowest, double Highest, double Usual) Bounds => Goal.Bounds(_kind);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void ChooseKind(ChangeEventArgs change)
    {
        _kind = Enum.TryParse<GoalKind>(change.Value as string, out var kind) ? kind : _kind;
        _target = Bounds.Usual;
        _subject = _kind switch
        {
            GoalKind.DimensionLevel => Goal.Subjects[0].ToString(),
            GoalKind.CompetencyScore when Model.Competencies is [var weakest, ..] => weakest.Competency,
            _ => "",
        };
        _refusal = null;
    }

    private async Task SetAsync() => _refusal = await Model.SetGoalAsync(_kind, _subject, _target, _leaving.Token);

    private async Task RemoveAsync(Guid id)
    {
        _refusal = null;
        await Model.RemoveGoalAsync(id, _leaving.Token);
    }
}
