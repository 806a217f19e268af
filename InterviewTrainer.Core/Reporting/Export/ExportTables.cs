using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>The tables of an archive, for spreadsheets and statistics. Units are in the names, as in the JSON.</summary>
public static class ExportTables
{
    public static CsvTable<StoredInterview> Interviews { get; } = new("interviews",
    [
        ("interview_id", stored => stored.Interview.Id),
        ("created_at", stored => stored.Interview.CreatedAt),
        ("started_at", stored => stored.Interview.StartedAt),
        ("ended_at", stored => stored.Interview.EndedAt),
        ("status", stored => stored.Interview.Status),
        ("conclusion", stored => stored.Interview.Conclusion),
        ("elapsed_ms", stored => (long)stored.Interview.Elapsed.TotalMilliseconds),
        ("role", stored => stored.Interview.Settings.Role),
        ("domain", stored => stored.Interview.Settings.Domain),
        ("level", stored => stored.Interview.Settings.Level),
        ("persona_id", stored => stored.Interview.Settings.PersonaId),
        ("mode", stored => stored.Interview.Settings.Mode),
        ("difficulty", stored => stored.Interview.Settings.Difficulty),
        ("question_count", stored => stored.Interview.Settings.QuestionCount),
        ("length_ms", stored => (long)stored.Interview.Settings.Length.TotalMilliseconds),
        ("thinking_time_ms", stored => (long)stored.Interview.Settings.ThinkingTime.TotalMilliseconds),
        ("hearing", stored => stored.Interview.Settings.Hearing),
        ("seed", stored => stored.Interview.Settings.Seed),
        ("pack_ids", stored => string.Join(' ', stored.Interview.Settings.PackIds)),
        ("keep_words", stored => stored.Interview.Settings.Consent.KeepWords),
        ("keep_signals", stored => stored.Interview.Settings.Consent.KeepSignals),
        ("use_for_research", stored => stored.Interview.Settings.Consent.UseForResearch),
        ("engine_interviewer", stored => stored.Interview.Engines.Interviewer),
        ("engine_hearing", stored => stored.Interview.Engines.Hearing),
        ("engine_voice", stored => stored.Interview.Engines.Voice),
        ("engine_voice_activity", stored => stored.Interview.Engines.VoiceActivity),
        ("engine_judge", stored => stored.Interview.Engines.Judge),
        ("confidence_before", stored => Last(stored, CheckInTag.Pre)?.Confidence),
        ("stress_before", stored => Last(stored, CheckInTag.Pre)?.Stress),
        ("confidence_after", stored => Last(stored, CheckInTag.Post)?.Confidence),
        ("stress_after", stored => Last(stored, CheckInTag.Post)?.Stress),
        ("self_rating", stored => stored.SelfRating is { Level: not SelfRatingRow.PassedOver } rating ? rating.Level : null),
    ]);

    public static CsvTable<Turn> Turns { get; } = new("turns",
    [
        ("interview_id", turn => turn.InterviewId),
        ("turn_id", turn => turn.Id),
        ("index", turn => turn.Index),
        ("question_number", turn => turn.QuestionNumber),
        ("question_key", turn => turn.QuestionKey),
        ("competency", turn => turn.Competency),
        ("follow_up_intent", turn => turn.FollowUp),
        ("follow_up_reason", turn => turn.FollowUpReason),
        ("persona_id", turn => turn.PersonaId),
        ("difficulty", turn => turn.Difficulty),
        ("decided_by", turn => turn.DecidedBy),
        ("stands_in_for", turn => turn.StandsInFor),
        ("state", turn => turn.State),
        ("asked_at", turn => turn.AskedAt),
        ("closed_at", turn => turn.ClosedAt),
        ("answer_source", turn => turn.AnswerSource),
        ("preface", turn => turn.Preface),
        ("question", turn => turn.Question),
        ("answer", turn => turn.Words?.Answer),
        ("draft", turn => turn.Words?.Draft),
        ("confidence", turn => turn.Words?.Confidence),
        ("end_of_turn_ms", turn => turn.Timings?.EndOfTurnMs),
        ("words_ms", turn => turn.Timings?.WordsMs),
        ("decision_ms", turn => turn.Timings?.DecisionMs),
        ("first_sound_ms", turn => turn.Timings?.FirstSoundMs),
        ("played_ms", turn => turn.Timings?.PlayedMs),
    ]);

    public static CsvTable<(Turn Turn, AnswerSignals Signals)> Signals { get; } = new("signals",
    [
        ("interview_id", row => row.Turn.InterviewId),
        ("turn_id", row => row.Turn.Id),
        ("response_latency_ms", row => row.Signals.ResponseLatencyMs),
        ("answer_ms", row => row.Signals.AnswerMs),
        ("speech_ms", row => row.Signals.SpeechMs),
        ("pause_count", row => row.Signals.PauseCount),
        ("mean_pause_ms", row => row.Signals.MeanPauseMs),
        ("longest_pause_ms", row => row.Signals.LongestPauseMs),
        ("pause_ratio", row => row.Signals.PauseRatio),
        ("speaking_share", row => row.Signals.SpeakingShare),
        ("loudness_dbfs", row => row.Signals.LoudnessDbfs),
        ("energy_range_db", row => row.Signals.EnergyRangeDb),
        ("pitch_median_hz", row => row.Signals.PitchMedianHz),
        ("pitch_range_semitones", row => row.Signals.PitchRangeSemitones),
        ("speaking_rate_wpm", row => row.Signals.SpeakingRateWpm),
        ("articulation_rate_wpm", row => row.Signals.ArticulationRateWpm),
        ("word_confidence", row => row.Signals.WordConfidence),
        ("hesitations_per_minute", row => row.Signals.HesitationsPerMinute),
        ("hesitations_per_100_words", row => row.Signals.HesitationsPer100Words),
        ("filler_words_per_minute", row => row.Signals.FillerWordsPerMinute),
        ("filler_words_per_100_words", row => row.Signals.FillerWordsPer100Words),
        ("pauses_within_clauses", row => row.Signals.PausesWithinClauses),
        ("pauses_between_clauses", row => row.Signals.PausesBetweenClauses),
        ("mean_pause_within_clauses_ms", row => row.Signals.MeanPauseWithinClausesMs),
        ("longest_pause_within_clauses_ms", row => row.Signals.LongestPauseWithinClausesMs),
        ("mean_pause_between_clauses_ms", row => row.Signals.MeanPauseBetweenClausesMs),
        ("pause_within_clauses_share", row => row.Signals.PauseWithinClausesShare),
        ("words", row => row.Signals.Words?.Words),
    ]);

    public static CsvTable<(Turn Turn, int Index, StoredWord Word)> Words { get; } = new("words",
    [
        ("interview_id", row => row.Turn.InterviewId),
        ("turn_id", row => row.Turn.Id),
        ("index", row => row.Index),
        ("word", row => row.Word.Text),
        ("start_ms", row => row.Word.StartMs),
        ("end_ms", row => row.Word.EndMs),
        ("confidence", row => row.Word.Confidence),
    ]);

    /// <summary>A row for each dimension of each judged answer, and one without a dimension for the answer as a whole.</summary>
    public static CsvTable<(InterviewAssessment Assessment, AnswerAssessment Answer, DimensionScore? Score)> Assessments { get; } = new("assessments",
    [
        ("interview_id", row => row.Assessment.InterviewId),
        ("assessment_id", row => row.Assessment.Id),
        ("judge", row => row.Assessment.Judge),
        ("weights", row => row.Assessment.Weights),
        ("assessed_at", row => row.Assessment.At),
        ("turn_id", row => row.Answer.TurnId),
        ("competency", row => row.Answer.Competency),
        ("question_key", row => row.Answer.QuestionKey),
        ("dimension", row => row.Score?.Dimension),
        ("level", row => row.Score is { } score ? score.Level : row.Answer.RubricLevel),
        ("overall", row => row.Score is null ? row.Answer.Overall : null),
        ("not_scored", row => row.Score is { } score ? score.NotScored : row.Answer.NotScored),
        ("why", row => row.Score is { } score ? score.Why : row.Answer.Why),
        ("evidence", row => row.Score?.Evidence.Count),
    ]);

    internal static IEnumerable<(InterviewAssessment Assessment, AnswerAssessment Answer, DimensionScore? Score)> AssessmentRows(StoredInterview stored) =>
        from assessment in stored.Assessments
        from answer in assessment.Answers
        from score in answer.Dimensions.Select(score => (DimensionScore?)score).Prepend(null)
        select (assessment, answer, score);

    internal static IEnumerable<(Turn Turn, int Index, StoredWord Word)> WordRows(StoredInterview stored) =>
        stored.Interview.Turns.SelectMany(turn => StoredWord.Of(turn.Words?.Timed ?? []).Select((word, index) => (turn, index, word)));

    private static CheckIn? Last(StoredInterview stored, CheckInTag tag) => stored.CheckIns.LastOrDefault(checkIn => checkIn.Tag == tag);
}
