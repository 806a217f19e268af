using System.Text;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>The prompts, versioned files in <c>Prompts/</c>.</summary>
internal static class PromptFile
{
    /// <param name="name">Such as <c>interviewer.v2.md</c>.</param>
    public static string Read(string name)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream($"InterviewTrainer.Core.Interviewing.ModelLed.Prompts.{name}")
            ?? throw new ArgumentException($"There is no prompt {name}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }

    /// <summary>Puts each value in the place of its <c>{name}</c>; in one pass, so that a value that looks like a place stays a value.</summary>
    public static string Fill(string template, params (string Name, string Value)[] values)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close)
        {
            var name = template[(open + 1)..close];
            filled.Append(template, at, open - at).Append(values.FirstOrDefault(value => value.Name == name) is { Name: not null } found ? found.Value : template[open..(close + 1)]);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The level, where it was named for a role; a default says nothing of somebody.</summary>
    public static string Level(InterviewSettings settings) => settings.Role.Length > 0 ? $" Level: {settings.Level}." : "";

    /// <summary>A stranger's text between marks that it cannot write itself: data, for the model too.</summary>
    /// <param name="mark">Such as <c>answer</c>.</param>
    /// <param name="text">Anything.</param>
    /// <param name="longest">Characters that are taken.</param>
    public static string Fence(string mark, string text, int longest)
    {
        var plain = (text.Length > longest ? text[..longest] : text).Replace('<', '‹').Replace('>', '›');
        return $"<{mark}>\n{plain.Trim()}\n</{mark}>";
    }
}
