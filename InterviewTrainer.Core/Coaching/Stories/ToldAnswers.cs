using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>Puts the answers to a main question and to its follow-ups together.</summary>
public static class ToldAnswers
{
    /// <param name="interviewId">Where they were given.</param>
    /// <param name="turns">In their order.</param>
    /// <param name="scores">What main answers scored, by their turn.</param>
    /// <returns>One for each main question that was answered with words.</returns>
    public static IReadOnlyList<ToldAnswer> Of(Guid interviewId, IEnumerable<Turn> turns, IReadOnlyDictionary<Guid, double?> scores)
    {
        var answers = new List<ToldAnswer>();
        foreach (var topic in turns.GroupBy(turn => turn.QuestionNumber))
        {
            var (main, words) = (topic.First(), topic.Where(turn => turn.State != TurnState.Skipped).Select(turn => turn.Words?.Answer ?? "").Where(answer => answer.Length > 0).ToList());
            if (words.Count > 0)
            {
                var telling = new StoryTelling(interviewId, main.Id, main.QuestionKey, main.Competency, scores.GetValueOrDefault(main.Id), main.AskedAt);
                answers.Add(new ToldAnswer(telling, [.. topic.Select(turn => turn.Id)], string.Join("\n\n", words)));
            }
        }

        return answers;
    }
}
