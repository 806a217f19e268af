using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>Judges a whole interview: every answer, then what they come to. Thread-safe.</summary>
public sealed class InterviewAssessor(IAnswerJudge judge, PackLibrary packs, PersonaLibrary personas, TimeProvider time)
{
    /// <param name="interview">A concluded interview, with the words and signals that there are.</param>
    /// <param name="baseline">What is usual for this person.</param>
    /// <param name="onAnswer">Called after each answer with how many are done.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept.</param>
    public async Task<InterviewAssessment> AssessAsync(Interview interview, SpeakerBaseline baseline, Action<int>? onAnswer, CancellationToken cancellationToken)
    {
        var answers = new List<AnswerAssessment>();
        foreach (var turn in interview.Turns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers.Add(await JudgeAsync(interview, turn, baseline, cancellationToken));
            onAnswer?.Invoke(answers.Count);
        }

        return Sum(interview, answers);
    }

    private async Task<AnswerAssessment> JudgeAsync(Interview interview, Turn turn, SpeakerBaseline baseline, CancellationToken cancellationToken)
    {
        var asked = interview.Settings.FindQuestion(packs, turn.QuestionKey);
        var content = Unjudgeable(interview, turn) is { } reason
            ? AnswerAssessments.NotScored(turn.Id, turn.QuestionKey, turn.Competency, reason, AnswerFindings.Empty, SpokeUnheard(turn, reason) ? NotScoredWords.Unheard : null)
            : await judge.JudgeAsync(
                new AnswerToJudge(turn.Question, turn.Words!.Answer)
                {
                    TurnId = turn.Id,
                    QuestionKey = turn.QuestionKey,
                    Competency = turn.Competency,
                    Role = interview.Settings.Role,
                    // A follow-up asks for a part; it is told from its own words whether that is a story.
                    Kind = turn.FollowUp is null ? asked?.Kind : null,
                    Before = Before(interview, turn),
                    Rubric = asked?.Rubric ?? [],
                    Confidence = turn.Words.Confidence,
                    Unsure = UnsureWords.Of(turn),
                },
                cancellationToken);
        var isMeasured = turn.State == TurnState.Answered;
        return content with { Dimensions = [.. content.Dimensions, .. isMeasured ? DeliveryRules.Judge(turn.AnswerSource, turn.Signals, baseline) : []] };
    }

    private static bool SpokeUnheard(Turn turn, NotScoredReason reason) => reason == NotScoredReason.Silent && turn.Signals is { Speech.Count: > 0 };

    private static NotScoredReason? Unjudgeable(Interview interview, Turn turn) => turn.State switch
    {
        TurnState.Skipped => NotScoredReason.NoAnswer,
        TurnState.CutOff or TurnState.Open => NotScoredReason.CutOff,
        _ when turn.Words is null => interview.Settings.Consent.KeepWords ? NotScoredReason.Silent : NotScoredReason.WordsNotKept,
        _ when string.IsNullOrWhiteSpace(turn.Words.Answer) => NotScoredReason.Silent,
        _ => null,
    };

    /// <summary>What a follow-up goes back to: "who uses it today?" is about whatever was talked of.</summary>
    private static IReadOnlyList<string> Before(Interview interview, Turn turn) => turn.FollowUp is null
        ? []
        : [.. interview.Turns.Where(other => other.QuestionKey == turn.QuestionKey && other.Index < turn.Index).SelectMany(other => new[] { other.Question, other.Words?.Answer ?? "" }).Where(text => text.Length > 0)];

    private InterviewAssessment Sum(Interview interview, List<AnswerAssessment> answers)
    {
        var weights = ScoreWeights.Published;
        var dimensions = Enum.GetValues<Dimension>().Select(dimension => Mean(dimension, answers)).ToList();
        var judged = answers.Count(answer => answer.Overall is not null);
        var content = weights.ScoreOf(DimensionGroup.Content, dimensions, judged);
        var delivery = weights.ScoreOf(DimensionGroup.Delivery, dimensions, Measured(DimensionGroup.Delivery));
        var presence = weights.ScoreOf(DimensionGroup.Presence, dimensions, Measured(DimensionGroup.Presence));
        var isPartial = InterviewAssessment.IsPartOf(judged, answers.Count);
        var overall = content.Value is null || isPartial ? Score.None : Score.Of(
        [
            Part(DimensionGroup.Content, content, judged),
            Part(DimensionGroup.Delivery, delivery, Measured(DimensionGroup.Delivery)),
            Part(DimensionGroup.Presence, presence, Measured(DimensionGroup.Presence)),
        ]);
        var toRaise = content.Value is null ? [] : Recommendations.ToRaise(dimensions, answers, weights.WeightOf);
        var oneThing = toRaise.Count > 0 ? toRaise[0] : null;

        // What to work on is not praised in the same breath, and an interview of which hardly anything could be judged not at all.
        var wentWell = content.Value is null || isPartial ? [] : Recommendations.ToKeep([.. dimensions.Where(score => toRaise.All(item => item.Dimension != score.Dimension))], answers);
        return new InterviewAssessment
        {
            Id = Guid.NewGuid(),
            InterviewId = interview.Id,
            Judge = judge.Name,
            Weights = weights.Version,
            At = time.GetUtcNow().UtcDateTime,
            Answers = answers,
            Dimensions = dimensions,
            Overall = overall,
            Content = content,
            Delivery = delivery,
            Presence = presence,
            Classic = isPartial ? Score.None : ClassicScore.Of(dimensions, weights, judged),
            Rating = overall.Value is { } value ? RubricLevels.Rating(value) : null,
            WentWell = wentWell,
            OneThing = oneThing,
            Further = [.. toRaise.Skip(1)],
            Feedback = SpokenFeedback.Of(personas.Get(interview.Settings.PersonaId).Warmth, wentWell, oneThing, judged, answers.Count),
        };

        int Measured(DimensionGroup group) => answers.Count(answer => answer.Dimensions.Any(score => score.Dimension.Group() == group && score.Level is not null));

        ScoreTerm Part(DimensionGroup group, Score score, int of) =>
            new(group.ToString(), score.Value is { } value ? DimensionScore.Lowest + (value / 25) : null, weights.Overall[group], of);
    }

    private static DimensionScore Mean(Dimension dimension, List<AnswerAssessment> answers)
    {
        var scores = answers.SelectMany(answer => answer.Dimensions.Where(score => score.Dimension == dimension)).ToList();
        var levels = scores.Select(score => score.Level).OfType<double>().ToList();
        if (levels.Count > 0)
        {
            return DimensionScore.Of(dimension, levels.Average(), levels.Count == 1 ? "From one answer." : $"Mean of {levels.Count} answers.", [.. scores.SelectMany(score => score.Evidence)]);
        }

        var reason = scores.Select(score => score.NotScored).FirstOrDefault(reason => reason is not null) ?? NotScoredReason.NotMeasured;
        var why = dimension.Group() == DimensionGroup.Presence ? "Not measured: there is no camera yet." : scores.Select(score => score.Why).FirstOrDefault(text => text.Length > 0) ?? "Not measured.";
        return DimensionScore.None(dimension, reason, why);
    }
}
