using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals;

/// <summary>One interview as a point on the progress page's lines: the median over its answers, by the rules of <see cref="SignalCatalogue.Read"/>.</summary>
public static class SignalTrend
{
    /// <summary>The signals that have a line.</summary>
    public static IReadOnlyList<SignalDefinition> Definitions { get; } =
    [
        SignalCatalogue.ResponseLatency, SignalCatalogue.LongestPause, SignalCatalogue.SpeakingShare, SignalCatalogue.Loudness, SignalCatalogue.PitchVariety,
    ];

    /// <summary>One reading for each of <see cref="Definitions"/>; answers in which a signal was not measured are left out of its median.</summary>
    /// <param name="answers">The interview's answers: what was measured, and where the words came from.</param>
    public static IReadOnlyList<SignalReading> Of(IEnumerable<(AnswerSignals? Signals, AnswerSource Source)> answers)
    {
        var values = answers
            .SelectMany(answer => SignalCatalogue.Read(answer.Signals, answer.Source))
            .Where(reading => reading.Value is not null)
            .ToLookup(reading => reading.Definition.Key, reading => reading.Value!.Value);
        return
        [
            .. Definitions.Select(definition => Median([.. values[definition.Key].Order()]) is { } median
                ? SignalReading.Of(definition, median)
                : SignalReading.NotMeasured(definition, "Not measured in any answer of this interview.")),
        ];
    }

    private static double? Median(IReadOnlyList<double> ordered) =>
        ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
}
