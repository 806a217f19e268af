using System.Text.Json.Serialization;
using InterviewTrainer.Core.Assessment.Judging;

namespace InterviewTrainer.Core.Assessment;

/// <summary>
/// The judgement of an interview, as one judge of one version made it. A later judgement stands beside it and replaces nothing. Delivery is absent where
/// signals were not kept; quotes are empty where words were not.
/// </summary>
public sealed record InterviewAssessment
{
    public required Guid Id { get; init; }

    public required Guid InterviewId { get; init; }

    /// <summary>Who judged: <c>rules 1.0</c>, or <c>rules 1.0 with NAME</c>.</summary>
    public required string Judge { get; init; }

    /// <summary>Version of the published weights.</summary>
    public required string Weights { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>In the order of the interview; every turn once, scored or not.</summary>
    public required IReadOnlyList<AnswerAssessment> Answers { get; init; }

    /// <summary>Means over the scored answers, every dimension once.</summary>
    public required IReadOnlyList<DimensionScore> Dimensions { get; init; }

    /// <summary>Answers that could be judged.</summary>
    [JsonIgnore]
    public int Judged => Answers.Count(answer => answer.Overall is not null);

    /// <summary>Some answers could be judged, but fewer than half: too little to speak of the interview as a whole.</summary>
    [JsonIgnore]
    public bool IsPartial => IsPartOf(Judged, Answers.Count);

    /// <summary>Content, delivery and presence by their published weights; none where fewer than half of the answers could be judged.</summary>
    public required Score Overall { get; init; }

    public required Score Content { get; init; }

    public required Score Delivery { get; init; }

    public required Score Presence { get; init; }

    /// <summary>Seed 003's profile: engagement, clarity, relevance; emotion is not counted.</summary>
    public required Score Classic { get; init; }

    /// <summary>1 poor, 2 average, 3 good; null when nothing was scored.</summary>
    public int? Rating { get; init; }

    /// <summary>What to keep doing; the best first, at most three.</summary>
    public IReadOnlyList<Recommendation> WentWell { get; init; } = [];

    /// <summary>The one thing to work on; null when nothing was scored.</summary>
    public Recommendation? OneThing { get; init; }

    /// <summary>Everything else that could be worked on, the most useful first.</summary>
    public IReadOnlyList<Recommendation> Further { get; init; } = [];

    /// <summary>The spoken feedback of the interviewer: two or three sentences in the persona's tone.</summary>
    public string Feedback { get; init; } = "";

    internal static bool IsPartOf(int judged, int asked) => judged > 0 && judged * 2 < asked;

    /// <summary>The same without the person's words: the places stay, their quotes go.</summary>
    public InterviewAssessment WithoutWords() => this with
    {
        Answers = [.. Answers.Select(answer => answer.WithoutWords())],
        Dimensions = [.. Dimensions.Select(score => score.WithoutWords())],
        WentWell = [.. WentWell.Select(item => item.WithoutWords())],
        OneThing = OneThing?.WithoutWords(),
        Further = [.. Further.Select(item => item.WithoutWords())],
    };

    /// <summary>The same without what was measured in sound and picture, nor what was said of it; the overall score is then the content's.</summary>
    public InterviewAssessment WithoutSignals()
    {
        static bool IsContent(Dimension dimension) => dimension.Group() == DimensionGroup.Content;
        var further = Further.Where(item => IsContent(item.Dimension)).ToList();
        var keepsOne = OneThing is { } one && IsContent(one.Dimension);
        var oneThing = keepsOne ? OneThing : further.FirstOrDefault();
        return this with
        {
            Answers = [.. Answers.Select(answer => answer with { Dimensions = [.. answer.Dimensions.Where(score => IsContent(score.Dimension))] })],
            Dimensions = [.. Dimensions.Where(score => IsContent(score.Dimension))],
            Overall = Content,
            Delivery = Score.None,
            Presence = Score.None,
            Classic = Score.None,
            Rating = Content.Value is { } value ? RubricLevels.Rating(value) : null,
            WentWell = [.. WentWell.Where(item => IsContent(item.Dimension) && item.Dimension != oneThing?.Dimension)],
            OneThing = oneThing,
            Further = [.. further.Skip(keepsOne ? 0 : 1)],
            // It names the best thing and the one thing; a sentence cannot be taken out of it.
            Feedback = WentWell.Take(1).Append(OneThing).All(item => item is null || IsContent(item.Dimension)) ? Feedback : "",
        };
    }
}
