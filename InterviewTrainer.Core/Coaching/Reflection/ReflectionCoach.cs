namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>Replies to what a person wrote about an interview: a language model where one is there and writes something fit, else the rules. Thread-safe.</summary>
public sealed class ReflectionCoach(ModelCoach model)
{
    /// <summary>Name of the model that will be asked first; null where there is none.</summary>
    public string? ModelName => model.ModelName;

    public async Task<CoachingReply> ReplyAsync(ReflectionContext context, CancellationToken cancellationToken) =>
        await model.ReplyAsync(context, cancellationToken) ?? RuleCoach.Reply(context);

    /// <summary>What comes up in several reflections: the rules' count, and the model's sentences above it where there are any.</summary>
    /// <param name="reflections">In any order.</param>
    /// <param name="levels">Levels of the judged interviews, in any order.</param>
    /// <param name="cancellationToken">The person does not want to wait.</param>
    public async Task<ReflectionSummary> SummarizeAsync(IReadOnlyList<Reflection> reflections, IReadOnlyList<JudgedLevels> levels, CancellationToken cancellationToken)
    {
        var summary = ReflectionSummary.Of(reflections, levels);
        return summary.Interviews < ReflectionSummary.FewestInterviews
            ? summary
            : summary with { InWords = await model.SummarizeAsync([.. reflections.OrderByDescending(reflection => reflection.At).Take(ReflectionSummary.MostRead)], summary.Text, cancellationToken) };
    }
}
