using System.Globalization;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>The lines over a person's interviews, for the page and for the report; drills are left out, for one question is no interview.</summary>
public sealed class PracticeTrends
{
    /// <summary>Interviews that a line is drawn over, the newest; the baseline looks further back.</summary>
    public const int Drawn = 60;

    private const string OverAnswers = "Here the mean over an interview’s answers.";
    private const string OverSureAnswers = "Here the mean over an interview’s answers, without those that the recogniser was unsure of.";
    private const string Weights = "The published weights; open a debrief for the arithmetic.";
    private const string Convention = "Coaching convention; structured interviews with anchored levels are the valid ones (Sackett 2022).";

    private static readonly (Dimension Dimension, string Meaning)[] Content =
    [
        (Dimension.Structure, "Whether an answer has situation, task, action and result, or what its kind of question asks for instead."),
        (Dimension.Relevance, "Whether it answers what was asked."),
        (Dimension.Specificity, "Figures, names, dates and tools."),
        (Dimension.Ownership, "What you did yourself, apart from what “we” did."),
        (Dimension.Depth, "Reasons, choices, consequences, and what was learnt."),
    ];

    private readonly SelfAccuracy? _accuracy;
    private readonly IReadOnlyList<PracticedInterview> _all;
    private readonly IReadOnlyList<PracticedInterview> _drawn;
    private readonly IReadOnlyList<string> _moments;

    /// <param name="oldestFirst">The interviews.</param>
    /// <param name="time">The clock whose zone moments are said in.</param>
    public PracticeTrends(IReadOnlyList<PracticedInterview> oldestFirst, TimeProvider time)
    {
        _accuracy = SelfAccuracy.Of(oldestFirst);
        _all = [.. oldestFirst.Where(interview => !interview.IsDrill)];
        _drawn = [.. _all.TakeLast(Drawn)];
        _moments = [.. _drawn.Select(interview => PlainWords.Moment(interview.CreatedAt, time))];
    }

    /// <summary>How many interviews the lines are drawn over.</summary>
    public int Count => _drawn.Count;

    /// <summary>The overall score and the content dimensions.</summary>
    public IReadOnlyList<PracticeTrend> Judged =>
    [
        One("Overall", "All that was judged in an interview, from 0 to 100.", Weights, interview => interview.Overall, Score, ChangeWords.Score, ceiling: 100),
        .. Content.Select(content => One(
            content.Dimension.ToString(), $"{content.Meaning} Here the mean level over an interview’s answers, 1 to 5.", Convention,
            interview => interview.Levels.TryGetValue(content.Dimension, out var level) ? level : null, Level, ChangeWords.Score, DimensionScore.Highest)),
    ];

    /// <summary>What was measured in the voice.</summary>
    public IReadOnlyList<PracticeTrend> Measured =>
    [
        Signal(SignalCatalogue.SpeakingRate, OverSureAnswers, signals => signals.SpeakingRateWpm, new("faster", "slower", MoreIsGood: null)),
        Signal(SignalCatalogue.FillerWords, OverSureAnswers, signals => signals.FillerWordsPerMinute, ChangeWords.Fillers),
        Signal(SignalCatalogue.Fillers, OverSureAnswers, signals => signals.HesitationsPerMinute, ChangeWords.Fillers),
        Signal(SignalCatalogue.ResponseLatency, OverAnswers, signals => signals.ResponseLatencyMs / 1000, new("slower", "quicker", MoreIsGood: null)),
        Signal(SignalCatalogue.LongestPause, "Here the longest of an interview.", signals => signals.LongestPauseMs / 1000, new("longer", "shorter", MoreIsGood: null)),
        Signal(SignalCatalogue.SpeakingShare, OverAnswers, signals => signals.SpeakingShare * 100, new("more", "less", MoreIsGood: null), ceiling: 100),
        Signal(SignalCatalogue.PauseWithinClausesShare, OverSureAnswers, signals => signals.PauseWithinClausesShare * 100, new("more", "less", MoreIsGood: null), ceiling: 100),
    ];

    /// <summary>How the person felt, before and after.</summary>
    public IReadOnlyList<PracticeTrend> Felt =>
    [
        Rating("Confident", "how confident you felt.", felt => felt.ConfidentBefore, felt => felt.ConfidentAfter),
        Rating("Stressed", "how stressed you felt.", felt => felt.StressedBefore, felt => felt.StressedAfter),
    ];

    /// <summary>How all of it is worked out, with the terms; pages and reports keep it behind the plain sentences.</summary>
    public IReadOnlyList<string> Method => [$"{BaselineWords.Method} Drills are left out.", .. Self.Working is { Length: > 0 } working ? new[] { working } : []];

    /// <summary>The person's own rating beside the rules'.</summary>
    public SelfRatingTrend Self => new(_accuracy, SelfAndJudged);

    /// <summary>Where an interview has both.</summary>
    private LineChart SelfAndJudged
    {
        get
        {
            var both = _drawn.Select((interview, index) => (Interview: interview, Index: index)).Where(item => item.Interview is { SelfRating: not null, Content: not null }).ToList();
            LineSeries Series(string name, Func<PracticedInterview, double> value) => new(name, [.. both.Select(item => new LinePoint(item.Index + 1, _moments[item.Index], value(item.Interview)))]);
            return new LineChart(
                "Your rating and the rules’", [Series("you", interview => interview.SelfRating!.Value), Series("the rules", interview => SelfAccuracy.LevelOf(interview.Content!.Value))], Level)
            {
                Moments = _moments,
                Ceiling = DimensionScore.Highest,
            };
        }
    }

    private PracticeTrend Signal(SignalDefinition definition, string over, Func<PracticedSignals, double?> value, ChangeWords words, double? ceiling = null) => One(
        definition.Name, $"{definition.Meaning} {over}", definition.Source, interview => interview.Signals is { } signals ? value(signals) : null, definition.Display, words, ceiling);

    private PracticeTrend One(string name, string meaning, string source, Func<PracticedInterview, double?> value, Func<double, string> display, ChangeWords words, double? ceiling)
    {
        double[] values = [.. _all.Select(value).OfType<double>()];
        var series = Series("", value);
        var chart = new LineChart(name, [series], display) { Moments = _moments, Ceiling = ceiling, Band = OwnBand.Of([.. series.Points.Select(point => point.Value)]) };
        return new PracticeTrend(name, meaning, source, chart, BaselineWords.Of(PersonalBaseline.Of(values), display, words));
    }

    private PracticeTrend Rating(string name, string question, Func<FeltBeforeAndAfter, int?> before, Func<FeltBeforeAndAfter, int?> after) => new(
        name, $"Your own rating from 0 to 100: {question}", "Nobody judges it.",
        new LineChart(name, [Series("before", interview => before(interview.Felt)), Series("after", interview => after(interview.Felt))], Score) { Moments = _moments, Ceiling = 100 },
        Said: "");

    private LineSeries Series(string name, Func<PracticedInterview, double?> value) => new(name, [.. _drawn
        .Select((interview, index) => (order: index + 1, value: value(interview)))
        .Where(point => point.value is not null)
        .Select(point => new LinePoint(point.order, _moments[point.order - 1], point.value!.Value))]);

    private static string Score(double value) => PlainWords.Number((int)Math.Round(value));

    private static string Level(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
