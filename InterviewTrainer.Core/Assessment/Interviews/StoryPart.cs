namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>The parts of a story that was done, in the order in which they are told.</summary>
public enum StoryPart
{
    Situation,
    Task,
    Action,
    Result,
}

/// <summary>Which part answers lack.</summary>
public static class StoryParts
{
    /// <summary>The part that most of the judged answers lack, the outcome first where several do; null where each is in at least half of them.</summary>
    public static StoryPart? MostMissing(IEnumerable<AnswerAssessment> answers)
    {
        var judged = answers.Where(answer => answer.Overall is not null).Select(answer => answer.Findings.Star).ToList();
        (StoryPart Part, int Lacking)[] parts =
        [
            (StoryPart.Result, judged.Count(star => star.Result.Count == 0)),
            (StoryPart.Action, judged.Count(star => star.Action.Count == 0)),
            (StoryPart.Situation, judged.Count(star => star.Situation.Count == 0)),
            (StoryPart.Task, judged.Count(star => star.Task.Count == 0)),
        ];
        var most = parts.MaxBy(part => part.Lacking);
        return judged.Count > 0 && most.Lacking * 2 > judged.Count ? most.Part : null;
    }
}
