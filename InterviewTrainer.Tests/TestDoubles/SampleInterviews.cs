using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
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

    public static Turn Ask(this Interview interview, string answer = "", string key = "software-behavioural/conflict", FollowUpIntent? followUp = null)
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
            AskedAt = interview.CreatedAt.AddSeconds(10 + (60 * interview.Turns.Count)),
            AnswerSource = AnswerSource.BrowserOnDevice,
            Words = new TurnWords("so far", answer, 0.875),
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
    };
}
