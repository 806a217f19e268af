namespace InterviewTrainer.Core.Signals.Words;

/// <summary>The numbers that an answer's words make measurable, on top of what its sound gave. Only for heard words: typed ones have no times.</summary>
public static class WordMeasures
{
    /// <summary>Adds rates, fillers and places of pauses as far as the words bear them; what they do not bear stays null, and <see cref="AnswerSignals.Words"/> says why.</summary>
    /// <param name="signals">What was measured in the sound of the whole answer.</param>
    /// <param name="heard">What was recognised in it.</param>
    public static AnswerSignals WithWords(this AnswerSignals signals, HeardWords heard)
    {
        var words = SpokenWord.Read(heard.Timed);
        var isHesitation = Hesitation.Find(words);
        var evidence = new WordEvidence
        {
            Status = WordAgreement.Check(heard, words, signals.Speech),
            Words = words.Count == 0 ? WordCount.Of(heard.Text) : words.Where((_, at) => !isHesitation[at]).Sum(word => WordCount.Of(word.Text)),
            Hesitations = heard.Hesitations,
            Punctuated = IsPunctuated(words),
            English = EnglishWords.Are(words, heard.Language),
        };
        var measured = Rates(signals, evidence, heard) with { WordConfidence = ConfidenceOf(words) ?? (heard.Confidence is >= 0 and <= 1 ? heard.Confidence : null), Words = evidence };
        return evidence is { Status: WordStatus.Timed, English: true } ? Placed(measured, evidence, words, isHesitation) : measured;
    }

    private static AnswerSignals Rates(AnswerSignals signals, WordEvidence evidence, HeardWords heard) => evidence.Status switch
    {
        WordStatus.Timed => signals.WithWords(evidence.Words),
        WordStatus.Untimed or WordStatus.Mismatched => signals.WithWords(WordCount.Of(heard.Text)),
        _ => signals.WithWords(0),
    };

    private static AnswerSignals Placed(AnswerSignals signals, WordEvidence evidence, List<SpokenWord> words, bool[] isHesitation)
    {
        var discourse = evidence.Punctuated ? new DiscourseFillers(words, isHesitation).Find() : [];
        var isFiller = (bool[])isHesitation.Clone();
        discourse.ForEach(filler => Array.Fill(isFiller, true, filler.First, filler.Last - filler.First + 1));
        evidence = evidence with
        {
            Fillers = Fillers(words, isHesitation, discourse),
            Pauses = evidence.Punctuated ? new ClauseBorders(words, isFiller).Place(SpeechTiming.Pauses(signals.Speech)) : [],
        };
        return (signals with { Words = evidence }).WithFillers(evidence).WithClauses(evidence);
    }

    private static List<FillerSpan> Fillers(List<SpokenWord> words, bool[] isHesitation, List<(int First, int Last)> discourse)
    {
        var hesitations = words.Where((_, at) => isHesitation[at])
            .Select(word => new FillerSpan(FillerKind.Hesitation, word.Index, word.Index, word.StartMs, word.EndMs));
        var others = discourse.Select(filler => new FillerSpan(
            FillerKind.Discourse, words[filler.First].Index, words[filler.Last].Index, words[filler.First].StartMs, words[filler.Last].EndMs));
        return [.. hesitations.Concat(others).OrderBy(filler => filler.StartMs).ThenBy(filler => filler.FirstWord)];
    }

    private static AnswerSignals WithFillers(this AnswerSignals signals, WordEvidence evidence)
    {
        if (evidence.Words < SignalLimits.FillerWords || signals.AnswerMs < SignalLimits.FillerAnswerMs)
        {
            return signals;
        }

        // None written down is not none said: such a count has no number.
        double? Rate(FillerKind kind, double per) => evidence.Fillers.Count(filler => filler.Kind == kind) is var count and > 0 ? count / per : null;
        var (minutes, hundreds) = (signals.AnswerMs / 60_000.0, evidence.Words / 100.0);
        return signals with
        {
            HesitationsPerMinute = Rate(FillerKind.Hesitation, minutes),
            HesitationsPer100Words = Rate(FillerKind.Hesitation, hundreds),
            FillerWordsPerMinute = Rate(FillerKind.Discourse, minutes),
            FillerWordsPer100Words = Rate(FillerKind.Discourse, hundreds),
        };
    }

    private static AnswerSignals WithClauses(this AnswerSignals signals, WordEvidence evidence)
    {
        var within = evidence.Pauses.Where(pause => pause.Place == PausePlace.Within).ToList();
        var between = evidence.Pauses.Where(pause => pause.Place == PausePlace.Between).ToList();
        var placed = within.Count + between.Count;
        if (!evidence.Punctuated || placed < SignalLimits.PlacedPauses * evidence.Pauses.Count)
        {
            return signals;
        }

        return signals with
        {
            PausesWithinClauses = within.Count,
            PausesBetweenClauses = between.Count,
            MeanPauseWithinClausesMs = Mean(within),
            LongestPauseWithinClausesMs = within.Count > 0 ? within.Max(pause => pause.DurationMs) : null,
            MeanPauseBetweenClausesMs = Mean(between),
            PauseWithinClausesShare = placed >= SignalLimits.SharedPauses ? (double)within.Count / placed : null,
        };
    }

    private static int? Mean(List<PlacedPause> pauses) => pauses.Count > 0 ? (int)Math.Round(pauses.Average(pause => pause.DurationMs)) : null;

    private static bool IsPunctuated(List<SpokenWord> words) =>
        words.Count(word => word.Stop != Stop.None) is var stops and > 0 && (long)stops * SignalLimits.PunctuationWords >= words.Count;

    private static double? ConfidenceOf(List<SpokenWord> words)
    {
        var known = words.Where(word => word.Confidence is not null).ToList();
        return known.Count * 2 > words.Count ? known.Average(word => word.Confidence!.Value) : null;
    }
}
