using InterviewTrainer.Core.Conversation;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>Cuts texts of stories to size, never within a character.</summary>
internal static class StoryText
{
    private const int TitleWords = 8;

    /// <summary>One line without control characters.</summary>
    public static string Line(string text, int longest) => Cut(string.Join(' ', PlainText.Clean(text, Story.MaxTextCharacters).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);

    /// <summary>The first words, such as "Every few weeks a customer was charged twice …".</summary>
    public static string TitleOf(string text)
    {
        var words = Line(text, Story.MaxTextCharacters).Split(' ');
        return Cut(words.Length > TitleWords ? string.Join(' ', words.Take(TitleWords)).TrimEnd(',', ';', ':', '.') + " …" : string.Join(' ', words).TrimEnd('.'), Story.MaxTitleCharacters);
    }

    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
