using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>A question to the person about their own interview.</summary>
/// <param name="Key">Stored with the answer: <c>well</c>, <c>change.DIMENSION</c>, <c>change</c> or <c>next</c>.</param>
/// <param name="Question">As it is asked.</param>
/// <param name="Hint">How to begin; may be empty.</param>
public sealed record ReflectionPrompt(string Key, string Question, string Hint)
{
    private const string WellKey = "well", ChangeKey = "change", NextKey = "next";

    public bool AsksWhatWentWell => Key == WellKey;

    public bool AsksWhatToChange => Key == ChangeKey || Key.StartsWith(ChangeKey + ".", StringComparison.Ordinal);

    public bool AsksWhatComesNext => Key == NextKey;

    /// <summary>Three prompts: what went well, what would be said differently (by the one thing that was found), and what comes next.</summary>
    /// <param name="oneThing">What the judgement would work on; null where there is none.</param>
    public static IReadOnlyList<ReflectionPrompt> For(Dimension? oneThing) =>
    [
        new(WellKey, "What went well, as you see it?", "One moment, and what you said in it."),
        oneThing is { } dimension ? new($"{ChangeKey}.{dimension}", Change(dimension), "Write the sentence as you would say it.")
            : new(ChangeKey, "What would you say differently?", "Pick one answer."),
        new(NextKey, "What will you do tomorrow?", "Small enough for ten minutes."),
    ];

    /// <summary>The prompt of a stored answer; as it is asked today.</summary>
    public static ReflectionPrompt Of(string key)
    {
        var dimension = key.StartsWith(ChangeKey + ".", StringComparison.Ordinal) && Enum.TryParse<Dimension>(key[(ChangeKey.Length + 1)..], out var named) ? named : (Dimension?)null;
        return For(dimension).FirstOrDefault(prompt => prompt.Key == key) ?? new ReflectionPrompt(key, "What you wrote", "");
    }

    private static string Change(Dimension dimension) => dimension switch
    {
        Dimension.Structure => "Take one answer: what was the situation, what did you do, and how did it end?",
        Dimension.Relevance => "Which question did you answer beside the point, and what was it really after?",
        Dimension.Specificity => "Which figure, name or date could you have said, and where?",
        Dimension.Ownership => "Where did you say “we”, and what of it was you?",
        Dimension.Depth => "Which choice did you leave without its reason, and what was the reason?",
        Dimension.Pace => "Where did you notice your own pace, and what was different there?",
        Dimension.Pauses => "Where did you get stuck, and which sentence would have led on?",
        Dimension.Fillers => "Where did the fillers come, and what could stand there instead?",
        Dimension.Variety => "Which sentence deserved more weight in your voice?",
        _ => "What would you do differently in front of the camera?",
    };
}
