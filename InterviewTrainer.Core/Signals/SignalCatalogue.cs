using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals;

/// <summary>The delivery signals: what each is, where it comes from, and what an answer's numbers say. What was not heard is not measured.</summary>
public static class SignalCatalogue
{
    private const string OwnBaseline = "Own baseline: no norm transfers between people.";
    private const string Convention = "Coaching convention, set against what the question asks for; not a research norm.";
    private const string Pauses = "Silence of at least 250 ms inside an answer: Goldman-Eisler; De Jong & Bosker (2013).";
    private const string Yin = "Pitch by YIN: de Cheveigné & Kawahara (2002). " + OwnBaseline;

    private const string FillerNorm = "Up to 5 a minute acceptable, 12 a minute harms: Laske & DiGennaro Reed (2024), doi 10.1002/jaba.1093.";
    private const string ClausePauses = Pauses + " Those inside a clause weigh more than those between clauses.";

    private const string DiscourseMeaning =
        "How often \u201clike\u201d, \u201cyou know\u201d, \u201cI mean\u201d, \u201csort of\u201d, \u201ckind of\u201d, \u201cbasically\u201d or \u201cactually\u201d only filled, "
        + "by rules that count a word only where it is certain to mean nothing: you said at least so many.";

    private const string RateNorms =
        "No single norm: 100–165 (Microsoft Speaker Coach), 125–150 (textbook), 130–175 (Read.ai). Faster went with better hire ratings (Naim 2015).";

    public static SignalDefinition ResponseLatency { get; } = new(
        "response_latency",
        "Started after",
        SignalUnit.Seconds,
        "How long you took from the end of the question, or of your thinking time, to your first word. 0 means you began before the question had ended.",
        "No sourced norm: own baseline.");

    public static SignalDefinition SpeakingTime { get; } = new(
        "speaking_time",
        "Speaking time",
        SignalUnit.Seconds,
        "How long your voice was heard, with all silence taken out.",
        Convention);

    public static SignalDefinition AnswerLength { get; } = new(
        "answer_length",
        "Answer length",
        SignalUnit.Seconds,
        "From your first to your last word, pauses included.",
        Convention);

    public static SignalDefinition PauseCount { get; } = new(
        "pause_count",
        "Pauses",
        SignalUnit.Count,
        "How often you fell silent for a quarter of a second or longer within the answer.",
        Pauses);

    public static SignalDefinition LongestPause { get; } = new(
        "longest_pause",
        "Longest pause",
        SignalUnit.Seconds,
        "The longest silence between two stretches of speech in the answer.",
        Pauses);

    public static SignalDefinition MeanPause { get; } = new(
        "mean_pause",
        "Average pause",
        SignalUnit.Seconds,
        "How long your pauses of a quarter of a second or longer lasted on average.",
        Pauses);

    public static SignalDefinition PauseRatio { get; } = new(
        "pause_ratio",
        "Share of pauses",
        SignalUnit.Percent,
        "How much of the answer's length was pauses of a quarter of a second or longer.",
        Pauses + " No sourced norm for the ratio: own baseline.");

    public static SignalDefinition SpeakingShare { get; } = new(
        "speaking_share",
        "Speaking share",
        SignalUnit.Percent,
        "How much of the answer's length your voice was heard; the rest was silence, short gaps included.",
        Convention);

    public static SignalDefinition Loudness { get; } = new(
        "loudness",
        "Loudness",
        SignalUnit.Decibels,
        "The average level of your speech below the loudest sound the microphone can carry (0 dB). It depends on the microphone and your distance from it: "
            + "compare it only with answers given on the same equipment.",
        OwnBaseline);

    public static SignalDefinition EnergyVariety { get; } = new(
        "energy_variety",
        "Energy variety",
        SignalUnit.Decibels,
        "How far your softer and louder moments lie apart while you speak, the extreme twentieth at either end left out. "
            + "Silence more than 40 dB below your average does not count.",
        OwnBaseline);

    public static SignalDefinition PitchMedian { get; } = new(
        "pitch_median",
        "Pitch",
        SignalUnit.Hertz,
        "The middle of your voice's pitch: half of your voiced speech was higher, half lower. Neither high nor low is better.",
        Yin);

    public static SignalDefinition PitchVariety { get; } = new(
        "pitch_variety",
        "Pitch variety",
        SignalUnit.Semitones,
        "How far your voice moved between low and high, the extreme twentieth at either end left out. Twelve semitones are an octave.",
        Yin);

    public static SignalDefinition FillerCandidates { get; } = new(
        "filler_candidates",
        "Filler-like sounds (experimental)",
        SignalUnit.PerMinute,
        "How often, in a minute of the answer, your voice held one pitch and one level for a fifth of a second or longer beside a pause, as an \u201cum\u201d does. Found by sound alone: "
            + "held vowels of ordinary words are counted too, and short fillers are missed.",
        "Experimental, without a norm. What fillers sound like: O\u2019Shaughnessy (1992).");

    public static SignalDefinition SpeakingRate { get; } = new(
        "speaking_rate",
        "Speaking rate",
        SignalUnit.WordsPerMinute,
        "Words a minute over the whole answer, pauses included. Only words that were heard count.",
        RateNorms);

    public static SignalDefinition ArticulationRate { get; } = new(
        "articulation_rate",
        "Articulation rate",
        SignalUnit.WordsPerMinute,
        "Words a minute while you were speaking, pauses left out. Only words that were heard count.",
        "No sourced norm: own baseline.");

    public static SignalDefinition Fillers { get; } = new(
        "fillers",
        "Um and uh",
        SignalUnit.PerMinute,
        "How often \u201cum\u201d, \u201cuh\u201d, \u201cer\u201d or \u201chm\u201d was written down in a minute of the answer, pauses included. Recognisers leave many out: "
            + "you said at least so many.",
        FillerNorm);

    public static SignalDefinition FillersPer100Words { get; } = new(
        "fillers_per_100_words",
        "Um and uh among words",
        SignalUnit.PerHundredWords,
        "How often \u201cum\u201d, \u201cuh\u201d, \u201cer\u201d or \u201chm\u201d was written down for a hundred other words. Recognisers leave many out: you said at least so many.",
        FillerNorm);

    public static SignalDefinition FillerWords { get; } = new(
        "filler_words",
        "Filler words",
        SignalUnit.PerMinute,
        DiscourseMeaning + " Here in a minute of the answer, pauses included.",
        FillerNorm);

    public static SignalDefinition FillerWordsPer100Words { get; } = new(
        "filler_words_per_100_words",
        "Filler words among words",
        SignalUnit.PerHundredWords,
        DiscourseMeaning + " Here for a hundred words.",
        FillerNorm);

    public static SignalDefinition PausesWithinClauses { get; } = new(
        "pauses_within_clauses",
        "Pauses inside clauses",
        SignalUnit.Count,
        "How often you paused in the middle of a clause, where a listener waits for the rest. Clauses are told by punctuation and conjunctions; in doubt a pause counts as between two.",
        ClausePauses);

    public static SignalDefinition PauseWithinClausesShare { get; } = new(
        "pauses_within_clauses_share",
        "Share of pauses inside clauses",
        SignalUnit.Percent,
        "How many of your pauses fell inside a clause rather than between two.",
        ClausePauses + " No sourced norm for the share: own baseline.");

    public static SignalDefinition MeanPauseWithinClauses { get; } = new(
        "mean_pause_within_clauses",
        "Average pause inside clauses",
        SignalUnit.Seconds,
        "How long your pauses inside clauses lasted on average.",
        ClausePauses);

    public static SignalDefinition LongestPauseWithinClauses { get; } = new(
        "longest_pause_within_clauses",
        "Longest pause inside a clause",
        SignalUnit.Seconds,
        "The longest of your pauses inside a clause.",
        ClausePauses);

    public static SignalDefinition PausesBetweenClauses { get; } = new(
        "pauses_between_clauses",
        "Pauses between clauses",
        SignalUnit.Count,
        "How often you paused where one clause had ended and the next had not begun; such pauses help a listener.",
        ClausePauses);

    public static SignalDefinition MeanPauseBetweenClauses { get; } = new(
        "mean_pause_between_clauses",
        "Average pause between clauses",
        SignalUnit.Seconds,
        "How long your pauses between clauses lasted on average.",
        ClausePauses);

    /// <summary>All of them, in the order in which people read them.</summary>
    public static IReadOnlyList<SignalDefinition> Definitions { get; } =
    [
        ResponseLatency, SpeakingTime, AnswerLength, PauseCount, LongestPause, MeanPause, PauseRatio, SpeakingShare,
        Loudness, EnergyVariety, PitchMedian, PitchVariety, FillerCandidates, SpeakingRate, ArticulationRate,
        Fillers, FillersPer100Words, FillerWords, FillerWordsPer100Words,
        PausesWithinClauses, PauseWithinClausesShare, MeanPauseWithinClauses, LongestPauseWithinClauses, PausesBetweenClauses, MeanPauseBetweenClauses,
    ];

    /// <summary>One reading for each of <see cref="Definitions"/>, in their order.</summary>
    /// <param name="signals">What was measured; null when nothing was, or when it was not kept.</param>
    /// <param name="source">Where the words of the answer came from. A typed answer has no timing, pace or pauses, whatever the microphone heard meanwhile.</param>
    /// <param name="signalsKept">False when the person chose not to keep audio signals: then that is why there are none.</param>
    public static IReadOnlyList<SignalReading> Read(AnswerSignals? signals, AnswerSource source, bool signalsKept = true) =>
        new SignalReader(signals, source, signalsKept).ReadAll();
}
