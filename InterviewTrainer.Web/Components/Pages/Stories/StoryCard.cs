using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Stories;

/// <summary>A story with what is known of it.</summary>
/// <param name="Story">The words.</param>
/// <param name="TimesOfLate">In how many of the last interviews it was told.</param>
/// <param name="Best">The judgement of the telling that scored best; null where none is there.</param>
/// <param name="Fits">Questions that it may answer.</param>
/// <param name="Tellings">Where it was told, the newest first.</param>
public sealed record StoryCard(Story Story, int TimesOfLate, AnswerAssessment? Best, IReadOnlyList<StoryFit> Fits, IReadOnlyList<StoryTellingLine> Tellings)
{
    public bool IsOverused => TimesOfLate >= StoryUse.Overused;

    /// <summary>How strong it is, as far as it was judged.</summary>
    public string Strength => Story.Best is { Overall: { } best }
        ? $"Strongest telling: {Wording.Number((int)Math.Round(best))} of 100."
        : Story.Told.Count == 0 ? "Not told yet, so not scored." : "Told, but not scored.";

    /// <summary>Parts of the story with whether they were found in its best telling; empty where none was judged.</summary>
    public IReadOnlyList<(string Part, bool IsThere)> Star => Best?.Findings.Star is { } star
        ? [("Situation", star.Situation.Count > 0), ("Task", star.Task.Count > 0), ("Action", star.Action.Count > 0), ("Result", star.Result.Count > 0)]
        : [];

    /// <summary>Why a question fits.</summary>
    public static string Why(StoryFit fit) => (fit.SameSkill, fit.Shared.Count) switch
    {
        (true, 0) => $"your tag names {fit.Question.Competency}",
        (true, _) => $"your tag names {fit.Question.Competency}; shared words: {string.Join(", ", fit.Shared)}",
        _ => $"shared words: {string.Join(", ", fit.Shared)}",
    };

    /// <summary>How often it was told.</summary>
    public string Use => (Tellings.Count, TimesOfLate) switch
    {
        (0, _) => "",
        (_, 0) => $"Told {Times}, not in your last {LookBack} interviews.",
        (1, _) => $"Told {Times}, in your last {LookBack} interviews.",
        _ => $"Told {Times}, in {Wording.Spelled(TimesOfLate)} of your last {LookBack} interviews.",
    };

    private static string LookBack => Wording.Spelled(StoryUse.LookBack);

    private string Times => Tellings.Count switch
    {
        1 => "once",
        2 => "twice",
        var times => $"{Wording.Spelled(times)} times",
    };
}

/// <summary>A telling as the page says it.</summary>
/// <param name="Href">Its debrief.</param>
/// <param name="Moment">When.</param>
/// <param name="What">For which competency.</param>
/// <param name="Score">What it scored.</param>
public sealed record StoryTellingLine(string Href, string Moment, string What, string Score);
