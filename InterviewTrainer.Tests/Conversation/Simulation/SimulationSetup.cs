using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>What a seed decides before anybody speaks: the interview, and how good its engines are.</summary>
internal sealed record SimulationSetup
{
    private static readonly string[] PersonaIds = ["supportive", "neutral", "cold"];

    private static readonly HearingMode[] Hearings =
        [HearingMode.BrowserOnDevice, HearingMode.BrowserOnDevice, HearingMode.BrowserOnDevice, HearingMode.BrowserCloud, HearingMode.OwnRecognizer, HearingMode.OwnRecognizer, HearingMode.None];

    public static PackLibrary Packs { get; } = PackLibrary.Read(ProjectFiles.Packs);

    public static PersonaLibrary Personas { get; } = PersonaLibrary.Read(ProjectFiles.Personas);

    public required int Seed { get; init; }

    public required InterviewSettings Settings { get; init; }

    /// <summary>After so long the person stops making trouble and answers whatever is asked.</summary>
    public required TimeSpan Trouble { get; init; }

    /// <summary>The interviewer takes its time, up to a model's limit, and now and then fails.</summary>
    public required bool SlowInterviewer { get; init; }

    /// <summary>An engine speaks; without one the page is asked to.</summary>
    public required bool HasVoice { get; init; }

    /// <summary>The page can speak by itself.</summary>
    public required bool BrowserSpeaks { get; init; }

    /// <summary>The page says what it played.</summary>
    public required bool PageReports { get; init; }

    /// <summary>The voice engine fails from so many pieces on.</summary>
    public required int VoiceDiesAfter { get; init; }

    /// <summary>What the loudspeaker plays comes back into the microphone.</summary>
    public required bool Loudspeaker { get; init; }

    public static SimulationSetup Of(int seed)
    {
        var random = new Random(seed);
        var questions = random.Next(1, 5);
        var pack = Packs.Packs[random.Next(Packs.Packs.Count)];
        return new SimulationSetup
        {
            Seed = seed,
            Settings = new InterviewSettings
            {
                PackIds = [pack.Id],
                QuestionCount = questions,
                QuestionKeys = QuestionSelector.Plan([pack], questions, CandidateLevel.Mid, new Dictionary<string, int>(), seed),
                PersonaId = PersonaIds[random.Next(PersonaIds.Length)],
                Difficulty = (InterviewDifficulty)random.Next(3),
                Mode = (InterviewMode)random.Next(2),
                Length = TimeSpan.FromSeconds(random.Next(30, 300)),
                ThinkingTime = TimeSpan.FromSeconds(random.Next(3) == 0 ? random.Next(1, 9) : 0),
                Hearing = Hearings[random.Next(Hearings.Length)],
                Seed = seed,
            },
            Trouble = TimeSpan.FromSeconds(random.Next(10, 35)),
            SlowInterviewer = random.Next(2) == 0,
            HasVoice = random.Next(5) > 0,
            BrowserSpeaks = random.Next(2) == 0,
            PageReports = random.Next(12) > 0,
            VoiceDiesAfter = random.Next(6) == 0 ? random.Next(8) : int.MaxValue,
            Loudspeaker = random.Next(3) == 0,
        };
    }

    public override string ToString() =>
        $"seed {Seed}: {Settings.PersonaId}, {Settings.Difficulty}, {Settings.Mode}, {Settings.QuestionKeys.Count} questions in {Settings.Length.TotalSeconds:0} s, thinking {Settings.ThinkingTime.TotalSeconds:0} s, "
        + $"hearing {Settings.Hearing}, trouble {Trouble.TotalSeconds:0} s{(SlowInterviewer ? ", slow interviewer" : "")}{(HasVoice ? "" : ", no voice")}{(BrowserSpeaks ? ", browser speaks" : "")}"
        + $"{(PageReports ? "" : ", page never reports")}{(VoiceDiesAfter < int.MaxValue ? $", voice dies after {VoiceDiesAfter} pieces" : "")}{(Loudspeaker ? ", loudspeaker" : "")}";
}
