using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>Which stories are told too often, and for what there is none.</summary>
public static class StoryUse
{
    /// <summary>Interviews that are looked back on.</summary>
    public const int LookBack = 5;

    /// <summary>Told in so many of them, a story is overused.</summary>
    public const int Overused = 3;

    /// <summary>In how many of the last interviews a story was told.</summary>
    public static int TimesIn(Story story, IEnumerable<Guid> lastInterviews) =>
        lastInterviews.Take(LookBack).Count(id => story.Told.Any(telling => telling.InterviewId == id));

    /// <summary>Competencies of behavioural questions that no story shows.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<Story> stories, IEnumerable<Question> questions) =>
    [
        .. questions.Where(question => question.Kind == QuestionKind.Behavioural)
            .Select(question => question.Competency)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(competency => !stories.Any(story => StoryFit.Shows(story, competency))),
    ];
}
