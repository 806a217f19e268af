using InterviewTrainer.Core.Assessment.Screening;
using InterviewTrainer.Core.Assessment.Screening.Requests;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>
/// Judges the content of answers by rules: deterministic, in English, from the words alone. What cannot be judged is not scored, and it says why. Thread-safe.
/// </summary>
/// <param name="meaning">Reads relevance; null judges without it, and says so.</param>
public sealed class RuleJudge(MeaningReader? meaning) : IAnswerJudge
{
    /// <summary>Changes whenever the same answer could get another score.</summary>
    public const string Version = "rules 1.3";

    /// <summary>Below this mean confidence of the recogniser, the words may not be what was said.</summary>
    public const double LeastConfidence = 0.5;

    /// <summary>Longer text is not taken in; no interview holds such an answer.</summary>
    public const int MostCharacters = 200_000;

    /// <inheritdoc/>
    public string Name => meaning is null ? $"{Version} without relevance" : Version;

    /// <inheritdoc/>
    public async Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.IsCutOff)
        {
            return NotScored(answer, NotScoredReason.CutOff, AnswerFindings.Empty);
        }

        if (answer.Answer.Length > MostCharacters)
        {
            return NotScored(answer, NotScoredReason.TooLong, AnswerFindings.Empty);
        }

        var whole = AnswerText.Of(answer.Answer);
        if (whole.Tokens.Count > AnswerScreen.MostWords)
        {
            return NotScored(answer, NotScoredReason.TooLong, AnswerFindings.Empty);
        }

        // Requests to graders and relevance read mostly the same sentences.
        var embedder = meaning is null ? null : new RememberingEmbedder(meaning.Embedder);
        var reading = AnswerReading.Of(whole, await RequestsAsync(embedder, whole, cancellationToken)).WithoutUnsure(answer.Unsure);
        if (AnswerScreen.Check(reading.Said, answer.Question, reading.Own.Told.Count) is { } reason)
        {
            return reason is NotScoredReason.Silent or NotScoredReason.TooShort && reading.Instructions.Count > 0
                ? NotScored(answer, NotScoredReason.TooShort, reading.Findings, NotScoredWords.OnlyRequests)
                : NotScored(answer, reason, reading.Findings);
        }

        if (answer.Confidence < LeastConfidence)
        {
            return NotScored(answer, NotScoredReason.RecogniserUnsure, reading.Findings);
        }

        var near = await MeaningAsync(embedder, answer, reading, cancellationToken);
        var isLongEnough = reading.Words >= RelevanceLimits.LeastWords;
        var findings = reading.Findings with { Relevance = isLongEnough ? Rounded(near?.Relevance) : null, Coherence = isLongEnough ? Rounded(near?.Coherence) : null };
        return near is not null && RelevanceLimits.IsOffTopic(near)
            ? NotScored(answer, NotScoredReason.OffTopic, findings)
            : Scored(answer, findings, new ContentRules(reading, near, answer.Kind ?? QuestionKinds.Of(answer.Question)).Judge());
    }

    /// <summary>Without a working encoder relevance is not measured, and says so; the rest is judged.</summary>
    private static async Task<AnswerMeaning?> MeaningAsync(ITextEmbedder? embedder, AnswerToJudge answer, AnswerReading reading, CancellationToken cancellationToken)
    {
        try
        {
            return embedder is null ? null : await new MeaningReader(embedder).ReadAsync(answer, reading.Text, cancellationToken);
        }
        catch (LanguageModelException)
        {
            return null;
        }
    }

    /// <summary>Without a working encoder what speaks to graders is found by the words alone.</summary>
    private static async Task<IReadOnlyList<TokenRange>> RequestsAsync(ITextEmbedder? embedder, AnswerText whole, CancellationToken cancellationToken)
    {
        try
        {
            return await new GraderRequests(embedder).FindAsync(whole, cancellationToken);
        }
        catch (LanguageModelException)
        {
            return await new GraderRequests(null).FindAsync(whole, cancellationToken);
        }
    }

    private static AnswerAssessment Scored(AnswerToJudge answer, AnswerFindings findings, IReadOnlyList<DimensionScore> dimensions)
    {
        var score = ScoreWeights.Published.ScoreOf(DimensionGroup.Content, dimensions, 1);
        return new AnswerAssessment
        {
            TurnId = answer.TurnId,
            Competency = answer.Competency,
            QuestionKey = answer.QuestionKey,
            Overall = score.Value,
            RubricLevel = score.Value is { } value ? RubricLevels.Of(value) : null,
            Dimensions = dimensions,
            Findings = findings,
        };
    }

    private static AnswerAssessment NotScored(AnswerToJudge answer, NotScoredReason reason, AnswerFindings findings, string? inWords = null) =>
        AnswerAssessments.NotScored(answer.TurnId, answer.QuestionKey, answer.Competency, reason, findings, inWords);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 3) : null;
}
