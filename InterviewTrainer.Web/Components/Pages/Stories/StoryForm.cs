using InterviewTrainer.Core.Coaching.Stories;

namespace InterviewTrainer.Web.Components.Pages.Stories;

/// <summary>The fields of a story that is written or changed.</summary>
public sealed class StoryForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Competencies with commas between them.</summary>
    public string Tags { get; set; } = "";

    public IReadOnlyList<string> TagList => Tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static StoryForm Of(Story story) => new() { Id = story.Id, Title = story.Title, Text = story.Text, Tags = string.Join(", ", story.Tags) };

    /// <summary>Adds a competency, once.</summary>
    public void Add(string tag) => Tags = string.Join(", ", TagList.Append(tag).Distinct(StringComparer.OrdinalIgnoreCase));
}
