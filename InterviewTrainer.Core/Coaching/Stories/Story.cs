namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>A story of the person's storybank; words of theirs, saved by themselves.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">The story; data, never markup.</param>
/// <param name="Tags">Competencies that it shows.</param>
/// <param name="Told">Where it was told, the first time first.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
public sealed record Story(Guid Id, string Title, string Text, IReadOnlyList<string> Tags, IReadOnlyList<StoryTelling> Told, DateTime CreatedAt, DateTime UpdatedAt)
{
    public const int MaxTitleCharacters = 80;
    public const int MaxTextCharacters = 20_000;
    public const int MaxTags = 8;
    public const int MaxTagCharacters = 60;

    /// <summary>Stories that are kept.</summary>
    public const int Most = 200;

    /// <summary>Tellings that are kept, the newest.</summary>
    public const int MaxTellings = 100;

    /// <summary>The telling that scored best; null where none was scored.</summary>
    public StoryTelling? Best => Told.Where(telling => telling.Overall is not null).MaxBy(telling => telling.Overall);

    /// <summary>Within all limits, without control characters in a line; a story without a title gets its first words.</summary>
    public Story Bounded() => this with
    {
        Title = StoryText.Line(Title, MaxTitleCharacters) is { Length: > 0 } title ? title : StoryText.TitleOf(Text),
        Text = StoryText.Cut(Text.Trim(), MaxTextCharacters),
        Tags = [.. Tags.Select(tag => StoryText.Line(tag, MaxTagCharacters)).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxTags)],
        Told = [.. Told.OrderBy(telling => telling.At).TakeLast(MaxTellings)],
    };

    /// <summary>The same with a telling more, or with one of the same turn as it stands now.</summary>
    public Story With(StoryTelling telling) => this with { Told = [.. Told.Where(other => other.TurnId != telling.TurnId).Append(telling).OrderBy(other => other.At)] };
}
