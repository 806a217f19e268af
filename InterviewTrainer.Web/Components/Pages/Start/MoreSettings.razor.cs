using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>What has a good default and is seldom changed.</summary>
public sealed partial class MoreSettings
{
    [Parameter, EditorRequired]
    public StartModel Model { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>The browser shall fetch its language pack.</summary>
    [Parameter]
    public EventCallback OnFetchHearing { get; set; }

    private StartForm Form => Model.Form;

    private IEnumerable<int> ThinkingTimes => StartForm.ThinkingTimes.Append(Form.ThinkingSeconds).Distinct().Order();

    private int QuestionCount
    {
        get => Form.QuestionCount;
        set => Change(() => Form.QuestionCount = Math.Clamp(value, 1, Model.MaxQuestions));
    }

    private double LengthMinutes
    {
        get => Form.LengthMinutes;
        set => Change(() => Form.LengthMinutes = StartForm.WithinLimits(value).TotalMinutes);
    }

    private void Change(Action change)
    {
        change();
        _ = OnChanged.InvokeAsync();
    }
}
