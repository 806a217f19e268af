namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>What the person may do to a plan before the interview begins. Each gives a new plan; what cannot be done gives the same one.</summary>
public static class PlanEdits
{
    /// <summary>Title of the topic that holds what the person added.</summary>
    public const string OwnTopic = "Your own questions";

    /// <summary>Moves a topic by one place.</summary>
    public static InterviewPlan MoveTopic(this InterviewPlan plan, int index, bool up)
    {
        var other = index + (up ? -1 : 1);
        if (!IsPlace(plan.Topics, index) || !IsPlace(plan.Topics, other))
        {
            return plan;
        }

        var topics = plan.Topics.ToArray();
        (topics[index], topics[other]) = (topics[other], topics[index]);
        return plan with { Topics = topics };
    }

    /// <summary>Moves a question by one place, over the edge into the neighbouring topic.</summary>
    public static InterviewPlan MoveQuestion(this InterviewPlan plan, string key, bool up)
    {
        if (Find(plan, key) is not var (topicIndex, index))
        {
            return plan;
        }

        var lists = plan.Topics.Select(topic => topic.Questions.ToList()).ToArray();
        var (question, other) = (lists[topicIndex][index], index + (up ? -1 : 1));
        if (IsPlace(lists[topicIndex], other))
        {
            (lists[topicIndex][index], lists[topicIndex][other]) = (lists[topicIndex][other], question);
        }
        else if (IsPlace(lists, topicIndex + (up ? -1 : 1)))
        {
            var neighbour = lists[topicIndex + (up ? -1 : 1)];
            lists[topicIndex].RemoveAt(index);
            neighbour.Insert(up ? neighbour.Count : 0, question);
        }

        return With(plan, lists);
    }

    /// <summary>Drops a question, and its topic with the last of them; the last question of all stays.</summary>
    public static InterviewPlan Drop(this InterviewPlan plan, string key) => plan.Questions.Count() <= 1
        ? plan
        : With(plan, plan.Topics.Select(topic => topic.Questions.Where(question => question.Key != key).ToList()).ToArray());

    /// <summary>Puts one question in the place of another.</summary>
    public static InterviewPlan Replace(this InterviewPlan plan, string key, PlannedQuestion with) =>
        With(plan, plan.Topics.Select(topic => topic.Questions.Select(question => question.Key == key ? with : question).ToList()).ToArray());

    /// <summary>What is wrong with a question of the person's own, in words for them; null when it can be added.</summary>
    public static string? ProblemOfOwn(this InterviewPlan plan, string text, int mostQuestions)
    {
        var line = Line(text);
        if (line.Length is < InterviewLimits.MinOwnQuestionCharacters or > InterviewLimits.MaxOwnQuestionCharacters)
        {
            return $"A question has {InterviewLimits.MinOwnQuestionCharacters} to {InterviewLimits.MaxOwnQuestionCharacters} characters; this one has {line.Length}.";
        }

        return plan.Questions.Count(question => question.Source == QuestionSource.Person) >= InterviewLimits.MaxOwnQuestions ? $"{InterviewLimits.MaxOwnQuestions} own questions are the most. Drop one first."
            : plan.Questions.Count() >= mostQuestions ? $"An interview has at most {mostQuestions} questions. Drop one first."
            : plan.Questions.Any(question => string.Equals(question.Text, line, StringComparison.OrdinalIgnoreCase)) ? "This question is in the plan already."
            : null;
    }

    /// <summary>Adds a question of the person's own at the end; see <see cref="ProblemOfOwn"/>.</summary>
    public static InterviewPlan AddOwn(this InterviewPlan plan, string text, int mostQuestions)
    {
        if (plan.ProblemOfOwn(text, mostQuestions) is not null)
        {
            return plan;
        }

        var question = PlannedQuestion.Made(Line(text), "Your own question", Packs.QuestionKind.Behavioural, minutes: 3, QuestionSource.Person);
        var topics = plan.Topics.ToList();
        var own = topics.FindIndex(topic => topic.Title == OwnTopic);
        if (own >= 0)
        {
            topics[own] = topics[own] with { Questions = [.. topics[own].Questions, question] };
        }
        else
        {
            topics.Add(new PlannedTopic(OwnTopic, "You asked to be asked.", TopicPriority.High, [question]));
        }

        return plan with { Topics = topics };
    }

    /// <summary>What the interviewer shall heed; cut at the limit.</summary>
    public static InterviewPlan WithInstructions(this InterviewPlan plan, string text) =>
        plan with { Instructions = Line(text) is var line && line.Length > InterviewLimits.MaxInstructionCharacters ? line[..InterviewLimits.MaxInstructionCharacters] : line };

    private static InterviewPlan With(InterviewPlan plan, List<PlannedQuestion>[] questions) => plan with
    {
        Topics = [.. plan.Topics.Select((topic, index) => topic with { Questions = questions[index] }).Where(topic => topic.Questions.Count > 0)],
    };

    private static (int Topic, int Question)? Find(InterviewPlan plan, string key)
    {
        for (var topic = 0; topic < plan.Topics.Count; topic++)
        {
            if (plan.Topics[topic].Questions.ToList().FindIndex(question => question.Key == key) is >= 0 and var place)
            {
                return (topic, place);
            }
        }

        return null;
    }

    private static bool IsPlace<T>(IReadOnlyCollection<T> list, int index) => index >= 0 && index < list.Count;

    /// <summary>One line without control characters.</summary>
    private static string Line(string text) => string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
