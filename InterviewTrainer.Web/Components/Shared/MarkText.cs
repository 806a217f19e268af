namespace InterviewTrainer.Web.Components.Shared;

/// <summary>What the marks of a transcript are called.</summary>
internal static class MarkText
{
    private static readonly (TranscriptMark Mark, string Name, string Sample)[] Texts =
    [
        (TranscriptMark.Strong, "strong: an action, a result, a figure, a reason", "did it"),
        (TranscriptMark.Weak, "to work on", "sort of"),
        (TranscriptMark.Hesitation, "um or uh", "um"),
        (TranscriptMark.Filler, "filler word", "like"),
        (TranscriptMark.Hedge, "hedge: takes back what is said", "maybe"),
        (TranscriptMark.Unsure, "the recogniser was unsure", "word"),
    ];

    private static readonly (TranscriptMark Mark, string Short)[] InText = [(TranscriptMark.Strong, "strong"), (TranscriptMark.Hedge, "hedge"), (TranscriptMark.Shown, "the place you asked for")];

    /// <summary>Those that a legend names, in its order.</summary>
    public static IEnumerable<TranscriptMark> Marks => Texts.Select(text => text.Mark);

    /// <summary>The CSS classes of all marks of a place.</summary>
    public static string ClassOf(TranscriptMark marks) => string.Join(' ', Enum.GetValues<TranscriptMark>().Where(mark => mark != TranscriptMark.None && marks.HasFlag(mark)).Select(mark => mark.ToString().ToLowerInvariant()));

    /// <summary>One mark as the legend explains it; several, or in the text, in short.</summary>
    public static string NameOf(TranscriptMark marks) => Texts.FirstOrDefault(text => text.Mark == marks).Name ?? ShortOf(marks);

    /// <summary>All marks of a place, for a screen reader.</summary>
    public static string ShortOf(TranscriptMark marks) => string.Join(", ", Enum.GetValues<TranscriptMark>()
        .Where(mark => mark != TranscriptMark.None && marks.HasFlag(mark))
        .Select(mark => InText.FirstOrDefault(text => text.Mark == mark).Short ?? Texts.First(text => text.Mark == mark).Name));

    public static string SampleOf(TranscriptMark mark) => Texts.First(text => text.Mark == mark).Sample;
}
