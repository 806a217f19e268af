using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals;

/// <content>The numbers that come from words: never of typed ones, never where words and sound disagree, and marked where the recogniser was unsure.</content>
internal sealed partial class SignalReader
{
    private const string Unsure = "the recogniser was unsure";
    private const string FewPauses = "Too few: a share needs at least five pauses with a place among the words.";
    private const string NoPauseWithin = "You made no pause inside a clause.";
    private const string NoPauseBetween = "You made no pause between clauses.";
    private const string NotComplete = "Words are measured when an answer is complete, and this one was cut off.";
    private const string CertainOnly = "certain ones only";

    private WordEvidence? Evidence => signals?.Words;

    private IEnumerable<SignalReading> Words() =>
    [
        Pace(SignalCatalogue.SpeakingRate, heard => heard.SpeakingRateWpm),
        Pace(SignalCatalogue.ArticulationRate, heard => heard.ArticulationRateWpm),
        Filler(SignalCatalogue.Fillers, heard => heard.HesitationsPerMinute, NoHesitation, HesitationCaveat),
        Filler(SignalCatalogue.FillersPer100Words, heard => heard.HesitationsPer100Words, NoHesitation, HesitationCaveat),
        Filler(SignalCatalogue.FillerWords, heard => heard.FillerWordsPerMinute, NoFillerWord, CertainOnly),
        Filler(SignalCatalogue.FillerWordsPer100Words, heard => heard.FillerWordsPer100Words, NoFillerWord, CertainOnly),
        Clauses(SignalCatalogue.PausesWithinClauses, heard => heard.PausesWithinClauses),
        Clauses(SignalCatalogue.PauseWithinClausesShare, heard => heard.PauseWithinClausesShare * 100, FewPauses),
        Clauses(SignalCatalogue.MeanPauseWithinClauses, heard => heard.MeanPauseWithinClausesMs / 1000.0, NoPauseWithin),
        Clauses(SignalCatalogue.LongestPauseWithinClauses, heard => heard.LongestPauseWithinClausesMs / 1000.0, NoPauseWithin),
        Clauses(SignalCatalogue.PausesBetweenClauses, heard => heard.PausesBetweenClauses),
        Clauses(SignalCatalogue.MeanPauseBetweenClauses, heard => heard.MeanPauseBetweenClausesMs / 1000.0, NoPauseBetween),
    ];

    private SignalReading Pace(SignalDefinition definition, Func<AnswerSignals, double?> value) => OfWords(
        definition,
        value,
        () => Disagreement ?? (signals?.AnswerMs < SignalLimits.RateAnswerMs
            ? "Too short: a pace needs an answer of at least three seconds."
            : Evidence is null ? NotComplete
            : "No words were recognised in this answer."));

    private SignalReading Filler(SignalDefinition definition, Func<AnswerSignals, double?> value, string none, string caveat)
    {
        var reading = OfWords(
            definition,
            value,
            () => WhyUnplaced ?? (signals?.AnswerMs < SignalLimits.FillerAnswerMs || Evidence?.Words < SignalLimits.FillerWords
                ? "Too short: a rate of fillers needs at least ten seconds and twenty words."
                : none));
        return reading.Value is { } measured ? SignalReading.AtLeast(definition, measured) with { Caveats = [caveat, .. reading.Caveats] } : reading;
    }

    private SignalReading Clauses(SignalDefinition definition, Func<AnswerSignals, double?> value, string otherwise = "") => OfWords(
        definition,
        value,
        () => WhyUnplaced ?? (!Evidence!.Punctuated
            ? "This recogniser wrote no punctuation, and without it the borders of clauses can't be told."
            : signals is { PausesWithinClauses: null } ? "Too many pauses have no words beside them." : otherwise));

    private SignalReading OfWords(SignalDefinition definition, Func<AnswerSignals, double?> value, Func<string> otherwise)
    {
        var reading = source switch
        {
            AnswerSource.Typed => SignalReading.NotMeasured(definition, "You typed these words; only words that were heard have a pace, fillers or pauses."),
            AnswerSource.None => SignalReading.NotMeasured(definition, "Nothing here wrote your words down."),
            _ when signals is { SpeechMs: > 0 } && value(signals) is null => SignalReading.NotMeasured(definition, otherwise()),
            _ => Sound(definition, value),
        };
        return reading.Value is not null && signals!.WordConfidence < SignalLimits.UnsureConfidence ? reading with { Caveats = [Unsure] } : reading;
    }

    /// <summary>Why nothing that needs the words' times was measured; null where the times are good.</summary>
    private string? WhyUnplaced => Evidence switch
    {
        null => NotComplete,
        { Status: WordStatus.Untimed } => "This recogniser does not say when each word was said.",
        { Status: WordStatus.Mismatched } => "The words with times are not all the words of this answer.",
        { Status: not WordStatus.Timed } => Disagreement,
        { English: false } => "The rules for fillers and clauses know English only, and this answer does not read like it.",
        _ => null,
    };

    private string? Disagreement => Evidence?.Status switch
    {
        WordStatus.OutsideSpeech => "Many of the words lie where no speech was heard, so the recogniser may have made them up.",
        WordStatus.SpeechUnwritten => "A good part of your speech was not written down, so the words say too little.",
        WordStatus.Unspaced => "This script puts no spaces between words, so they can't be counted.",
        _ => null,
    };

    private string NoHesitation => Evidence?.Hesitations switch
    {
        HesitationHandling.LeavesOut => "This recogniser leaves \u201cum\u201d and \u201cuh\u201d out; that none was written down does not mean that you said none.",
        HesitationHandling.KeepsSome => "None was written down, and this recogniser leaves some out; that does not mean that you said none.",
        _ => "None was written down, and whether this recogniser leaves \u201cum\u201d and \u201cuh\u201d out is not known.",
    };

    private string HesitationCaveat => Evidence?.Hesitations switch
    {
        HesitationHandling.LeavesOut => "this recogniser leaves most out",
        HesitationHandling.KeepsSome => "this recogniser leaves some out",
        _ => "the recogniser may leave some out",
    };

    private string NoFillerWord => Evidence is { Punctuated: false }
        ? "This recogniser wrote no punctuation, and without it a word that fills can't be told from one that means something."
        : "None was found that is certain to be one; that does not mean that you said none.";
}
