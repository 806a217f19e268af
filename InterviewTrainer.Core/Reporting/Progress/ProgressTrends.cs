using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>The lines over a person's interviews, for the page and for the report.</summary>
public static class ProgressTrends
{
    private const string OverAnswers = "Here the mean over an interview’s answers.";
    private const string OverSureAnswers = "Here the mean over an interview’s answers, without those that the recogniser was unsure of.";

    /// <param name="oldestFirst">The interviews.</param>
    /// <param name="time">The clock whose zone moments are said in.</param>
    public static IReadOnlyList<ProgressTrend> Of(IReadOnlyList<InterviewSummary> oldestFirst, TimeProvider time)
    {
        var moments = oldestFirst.Select(summary => PlainWords.Moment(summary.CreatedAt, time)).ToList();

        LineSeries Series(string name, Func<InterviewSummary, double?> value) => new(name, [.. oldestFirst
            .Select((summary, index) => (order: index + 1, value: value(summary)))
            .Where(point => point.value is not null)
            .Select(point => new LinePoint(point.order, moments[point.order - 1], point.value!.Value))]);

        ProgressTrend Signal(SignalDefinition definition, string over, Func<SignalAverages, double?> value, double? ceiling = null)
        {
            var series = Series("", summary => summary.Signals is { } signals ? value(signals) : null);
            return new ProgressTrend(definition.Name, $"{definition.Meaning} {over}", definition.Source, new LineChart(definition.Name, [series], definition.Display)
            {
                Moments = moments,
                Ceiling = ceiling,
                Band = OwnBand.Of([.. series.Points.Select(point => point.Value)]),
            });
        }

        ProgressTrend Rating(string name, string question, Func<CheckIn, double> value) => new(
            name,
            $"Your own rating from 0 to 100: {question}",
            "Nobody judges it.",
            new LineChart(
                name,
                [Series("before", summary => summary.Before is { } before ? value(before) : null), Series("after", summary => summary.After is { } after ? value(after) : null)],
                rating => PlainWords.Number((int)Math.Round(rating)))
            {
                Moments = moments,
                Ceiling = 100,
            });

        return
        [
            Signal(SignalCatalogue.ResponseLatency, OverAnswers, signals => signals.ResponseLatencyMs / 1000),
            Signal(SignalCatalogue.LongestPause, "Here the longest of an interview.", signals => signals.LongestPauseMs / 1000.0),
            Signal(SignalCatalogue.SpeakingShare, OverAnswers, signals => signals.SpeakingShare * 100, ceiling: 100),
            Signal(SignalCatalogue.SpeakingRate, OverSureAnswers, signals => signals.SpeakingRateWpm),
            Signal(SignalCatalogue.PauseWithinClausesShare, OverSureAnswers, signals => signals.PauseWithinClausesShare * 100, ceiling: 100),
            Rating("Confident", "how confident you felt.", checkIn => checkIn.Confidence),
            Rating("Stressed", "how stressed you felt.", checkIn => checkIn.Stress),
        ];
    }
}
