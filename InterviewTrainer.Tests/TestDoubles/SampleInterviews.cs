using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Interviews for tests of what is stored; every property has a value of its own.</summary>
internal static class SampleInterviews
{
    public static readonly DateTime Begin = new(2026, 3, 14, 9, 0, 0, 125, DateTimeKind.Utc);

    public static Interview Ready(Consent? consent = null, DateTime? createdAt = null) => new()
    {
        CreatedAt = createdAt ?? Begin,
        Settings = new InterviewSettings
        {
            Role = "Site reliability engineer",
            Domain = "Payments",
            Level = CandidateLevel.Senior,
            PackIds = ["software-behavioural", "system-design"],
            PersonaId = "cold",
            Mode = InterviewMode.Pressure,
            Difficulty = InterviewDifficulty.Easy,
            QuestionCount = 4,
            Length = TimeSpan.FromMinutes(20),
            ThinkingTime = TimeSpan.FromSeconds(15),
            Hearing = HearingMode.BrowserOnDevice,
            Consent = consent ?? Consent.Default,
            Seed = 271828,
        },
        Engines = new InterviewEngines("scripted", "Chromium", "espeak-ng", "silero", "rules"),
    };

    public static Interview Running(Consent? consent = null, DateTime? createdAt = null)
    {
        var interview = Ready(consent, createdAt);
        interview.Run(interview.CreatedAt.AddSeconds(5));
        interview.Tick(TimeSpan.FromMilliseconds(1234));
        return interview;
    }

    public static Turn Ask(this Interview interview, string answer = "", string key = "software-behavioural/conflict", FollowUpIntent? followUp = null, string decidedBy = "")
    {
        var turn = new Turn
        {
            InterviewId = interview.Id,
            Index = interview.Turns.Count,
            QuestionNumber = interview.QuestionsAsked + (followUp is null ? 1 : 0),
            QuestionKey = key,
            Competency = "teamwork",
            FollowUp = followUp,
            FollowUpReason = followUp is null ? null : "no figure in the answer",
            Preface = "Thank you.",
            Question = "Tell me about a conflict in your team.",
            PersonaId = "cold",
            DecidedBy = decidedBy,
            AskedAt = interview.CreatedAt.AddSeconds(10 + (60 * interview.Turns.Count)),
            AnswerSource = AnswerSource.BrowserOnDevice,
            Difficulty = InterviewDifficulty.Easy,
            HeardUpTo = "Thank you. Tell me about",
            Rephrased = "Think of one real situation.",
            Timings = new TurnTimings { EndOfTurnMs = 1_700, WordsMs = 2_100, DecisionMs = 2_400, FirstSoundMs = 2_450, PlayedMs = 2_600, Acknowledged = true, Speculative = true },
            Words = new TurnWords("so far", answer, 0.875)
            {
                Asides = [new Aside(AsideBy.Person, "repeat", "Say that again?", Begin.AddSeconds(20)), new Aside(AsideBy.Interviewer, "repeat", "Again, then.", Begin.AddSeconds(21))],
            },
            Signals = Signals(),
            Tips = ["Say what you did.", "Give a figure."],
        };
        interview.Ask(turn);
        return turn;
    }

    public static Turn Answer(this Interview interview, Turn turn)
    {
        interview.Close(turn, TurnState.Answered, turn.AskedAt.AddSeconds(30));
        return turn;
    }

    /// <summary>The words of a text, evenly spread from the first stretch of <see cref="Signals"/> on.</summary>
    public static IReadOnlyList<TimedWord> Timed(string text) =>
    [
        .. text.Split(' ').Select((word, place) => new TimedWord(
            word, TimeSpan.FromMilliseconds(800 + (600 * place)), TimeSpan.FromMilliseconds(1_200 + (600 * place)), place == 2 ? 0.25 : 0.875)),
    ];

    public static AnswerSignals Signals() => new()
    {
        ResponseLatencyMs = 800,
        AnswerMs = 30_000,
        SpeechMs = 24_000,
        Speech = [new SpeechSpan(800, 12_800), new SpeechSpan(18_800, 30_800)],
        PauseCount = 1,
        MeanPauseMs = 6_001,
        LongestPauseMs = 6_002,
        PauseRatio = 0.25,
        SpeakingShare = 0.75,
        LoudnessDbfs = -23.5,
        EnergyRangeDb = 18.25,
        PitchMedianHz = 140.5,
        PitchRangeSemitones = 7.5,
        SpeakingRateWpm = 131.5,
        ArticulationRateWpm = 164.5,
        WordConfidence = 0.8125,
        HesitationsPerMinute = 2.25,
        HesitationsPer100Words = 1.75,
        FillerWordsPerMinute = 3.25,
        FillerWordsPer100Words = 2.5,
        FillerCandidates = [new SpeechSpan(1_400, 1_650)],
        SoundWindows = [new SoundWindow(0, -24.5, 131.2), new SoundWindow(10_000, null, null)],
        PausesWithinClauses = 3,
        PausesBetweenClauses = 4,
        MeanPauseWithinClausesMs = 401,
        LongestPauseWithinClausesMs = 702,
        MeanPauseBetweenClausesMs = 903,
        PauseWithinClausesShare = 0.375,
        Words = new WordEvidence
        {
            Status = WordStatus.Timed,
            Words = 66,
            Hesitations = HesitationHandling.LeavesOut,
            Punctuated = true,
            English = true,
            Fillers = [new FillerSpan(FillerKind.Hesitation, 1, 1, 1_400, 1_650), new FillerSpan(FillerKind.Discourse, 4, 5, 4_000, 4_500)],
            Pauses = [new PlacedPause(PausePlace.Within, 12_800, 18_800)],
        },
    };
}
