using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>The sentence a good coach would open with: what came across, and what was missing. It says nothing that was not found.</summary>
internal static class CoachSentence
{
    public static string Of(InterviewAssessment assessment) => assessment.IsPartial
        ? $"Only {InWords(assessment.Judged)} of {InWords(assessment.Answers.Count)} answers could be judged."
        : OfWhole(assessment);

    private static string OfWhole(InterviewAssessment assessment) => (assessment.WentWell is [var best, ..] ? best : null, assessment.OneThing) switch
    {
        (null, null) => assessment.Overall.Value is null ? "There was too little here to judge." : "Nothing stands out in this one, either way.",
        ({ } well, null) => Good(well.Dimension),
        (null, { Kind: Recommendation.Refine }) => "Nothing was weak.",
        (null, { } one) => $"There is one thing to begin with. {Missing(one.Dimension, assessment)}",
        ({ } well, { Kind: Recommendation.Refine }) => $"{Good(well.Dimension)} Nothing was weak.",
        ({ } well, { } one) when well.Dimension == one.Dimension => Missing(one.Dimension, assessment),
        ({ } well, { } one) => $"{Good(well.Dimension)} {Missing(one.Dimension, assessment)}",
    };

    private static string InWords(int count) => Wording.Count(count, "", "").Trim().ToLowerInvariant();

    private static string Good(Dimension dimension) => dimension switch
    {
        Dimension.Structure => "You told it in order.",
        Dimension.Relevance => "You kept to the subject.",
        Dimension.Specificity => "You were concrete.",
        Dimension.Ownership => "You said what you did yourself.",
        Dimension.Depth => "You gave your reasons.",
        Dimension.Pace => "Your pace was easy to follow.",
        Dimension.Pauses => "Your pauses fell where a listener needs them.",
        Dimension.Fillers => "Your fillers did not get in the way.",
        Dimension.Variety => "Your voice moved with what you said.",
        _ => "You kept to the camera.",
    };

    private static string Missing(Dimension dimension, InterviewAssessment assessment) => dimension switch
    {
        Dimension.Structure => StoryParts.MostMissing(assessment.Answers) switch
        {
            StoryPart.Result => "Not every story was told to its end.",
            StoryPart.Action => "What was done stayed open.",
            StoryPart.Situation => "Where and when it was stayed open.",
            StoryPart.Task => "What you had to achieve stayed unsaid.",
            _ => "Some parts of the stories were thin.",
        },
        Dimension.Relevance => "Some of it drifted from the question.",
        Dimension.Specificity => "Figures and names were few.",
        Dimension.Ownership => "It was not always clear what you did yourself.",
        Dimension.Depth => "Some reasons stayed unsaid.",
        Dimension.Pace => "Your pace made it hard to follow.",
        Dimension.Pauses => "Pauses fell in the middle of a thought.",
        Dimension.Fillers => "Fillers got between your words.",
        Dimension.Variety => "Your voice moved less than is usual for you.",
        _ => "You looked away often.",
    };
}
