namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>What is said of a dimension that went well or could be better, where it comes from.</summary>
internal static class Advice
{
    private const string Convention = "Coaching convention.";
    private const string Structured = "Structured interviews: Sackett et al. (2022); level scales after OPM's structured-interview guide.";

    /// <summary>What to do for more of it.</summary>
    public static string ToRaise(Dimension dimension) => dimension switch
    {
        Dimension.Structure => "Say what came of it before you stop: one sentence for the situation, then what you did, then the result.",
        Dimension.Relevance => "Answer the question in your first sentence, then tell the story that shows it.",
        Dimension.Specificity => "Put one figure or name into each answer: how many, how long, how much it changed.",
        Dimension.Ownership => "Say \"I\" for your own part: three steps that you took, in order.",
        Dimension.Depth => "Say why: what you weighed, what you gave up, and what you would do differently.",
        Dimension.Pace => "Aim for the pace at which you explain something to a friend; breathe at the full stops.",
        Dimension.Pauses => "Pause between sentences, not inside them: finish the thought, then think.",
        Dimension.Fillers => "Let a silence stand where an \"um\" wants to be; nobody minds it but you.",
        Dimension.Variety => "Let your voice move: stress the word that matters in each sentence.",
        Dimension.Gaze => "Look into the camera for your first and last sentence.",
        Dimension.Stability => "Sit with both feet on the floor: a head at rest is easier to listen to.",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    /// <summary>The same for structure, by the part that is missing most often; null where none is.</summary>
    public static string ToRaiseStructure(StoryPart? missing) => missing switch
    {
        StoryPart.Result => ToRaise(Dimension.Structure),
        StoryPart.Action => "Tell what was done, step by step: first this, then that.",
        StoryPart.Situation => "Begin with where and when it was, in one sentence.",
        StoryPart.Task => "Before you tell what you did, say what you had to achieve, in one sentence.",
        _ => "Give each part its sentence: the situation, what you had to achieve, what you did, what came of it.",
    };

    /// <summary>What to keep.</summary>
    public static string ToKeep(Dimension dimension) => dimension switch
    {
        Dimension.Structure => "Your answers have a beginning, a middle and an outcome.",
        Dimension.Relevance => "You kept to the subject of the questions.",
        Dimension.Specificity => "You gave figures and names that can be checked.",
        Dimension.Ownership => "It was clear what you did yourself.",
        Dimension.Depth => "You gave reasons, not only events.",
        Dimension.Pace => "Your pace was easy to follow.",
        Dimension.Pauses => "Your pauses were shorter than is usual for you.",
        Dimension.Fillers => "Your fillers stayed within what listeners take for normal.",
        Dimension.Variety => "Your voice moved more than is usual for you.",
        Dimension.Gaze => "You kept looking at the camera.",
        Dimension.Stability => "You held your head still.",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    public static string Source(Dimension dimension) => dimension switch
    {
        Dimension.Specificity => "Quantifiers went with better ratings: Naim et al. (2015), arXiv 1504.03425.",
        Dimension.Fillers => "Laske & DiGennaro Reed (2024), doi 10.1002/jaba.1093.",
        Dimension.Pace => "Bands of Microsoft Speaker Coach, Read.ai and textbooks; Naim et al. (2015).",
        Dimension.Pauses => "De Jong & Bosker (2013); your own baseline.",
        Dimension.Variety => "Your own baseline; no norm transfers between people.",
        Dimension.Structure or Dimension.Relevance => Structured,
        _ => Convention,
    };
}
