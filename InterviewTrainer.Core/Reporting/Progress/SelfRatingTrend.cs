using System.Globalization;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Reporting.Charts;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>The person's own ratings beside the rules'.</summary>
/// <param name="Accuracy">Null where there are too few.</param>
/// <param name="Chart">Both lines.</param>
public sealed record SelfRatingTrend(SelfAccuracy? Accuracy, LineChart Chart)
{
    public static SelfRatingTrend None { get; } = new(null, new LineChart("", [], value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>In a sentence, and never as a reproach.</summary>
    public string Sentence => Accuracy switch
    {
        null => $"Too few interviews to say: it takes {SelfAccuracy.LeastInterviews} that you rated yourself before you saw the score.",
        { IsClear: false } accuracy => $"Your own ratings and the rules’ agree on the whole, over {accuracy.Interviews} interviews.",
        { Difference: > 0 } accuracy => $"You rate yourself {Levels(accuracy.Difference)} higher than the rules do, over {accuracy.Interviews} interviews. Look at an answer that you liked, and at what it rests on.",
        var accuracy => $"You rate yourself {Levels(accuracy.Difference)} lower than the rules do, over {accuracy.Interviews} interviews. You are better than you think you are.",
    };

    /// <summary>The numbers behind <see cref="Sentence"/>; empty where there are too few.</summary>
    public string Working => Accuracy is { } accuracy ? $"Your own rating less the rules’: {Interval(accuracy)}, by the same bootstrap." : "";

    private static string Levels(double difference) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(difference):0.0} of 5 levels");

    private static string Interval(SelfAccuracy accuracy) => string.Create(CultureInfo.InvariantCulture, $"{accuracy.Difference:+0.0;−0.0;0.0} levels, 95 % interval {accuracy.Low:+0.0;−0.0;0.0} to {accuracy.High:+0.0;−0.0;0.0}");
}
