using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>Writes the sample interviews as the program writes real ones: through its journal.</summary>
internal static class SampleData
{
    private static readonly TimeSpan TimeOfDay = TimeSpan.FromHours(17.25);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(20);

    /// <summary>Long enough to be pictured.</summary>
    private static readonly TimeSpan ThinkingTime = TimeSpan.FromMinutes(3);

    /// <param name="stage">Over the folder that the interviews go to.</param>
    /// <param name="today">The last of the eight weeks ends the day before; UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(ToolStage stage, DateTime today, CancellationToken cancellationToken)
    {
        var (journal, personas, interviewer) = (stage.Get<IInterviewJournal>(), stage.Get<PersonaLibrary>(), stage.Get<IInterviewer>());
        var engines = new InterviewEngines(
            interviewer.Name, "", stage.Get<ISpeechSynthesizerSource>().Current?.Name ?? "", stage.Get<IVoiceActivityDetectorFactory>().DetectorName, Judge: "");
        var concluded = new List<Interview>();
        foreach (var (sample, index) in SamplePractice.Interviews.Select((sample, index) => (sample, index)))
        {
            var interview = Create(sample, today, engines with { Hearing = SampleHearing.Of(sample.Source)?.Engine ?? "keyboard" });
            if (interview.Id == SampleIds.Spoken)
            {
                interview.Settings = interview.Settings with { Brief = SampleDocuments.Brief };
            }

            if (interview.Id == SampleIds.Ready)
            {
                var settings = interview.Settings with { Brief = SampleDocuments.Brief };
                interview.Settings = settings.WithPlan(new RulePlanner(stage.Get<PackLibrary>()).Plan(settings, new Dictionary<string, int>()));
            }

            var ease = (double)index / SamplePractice.Interviews.Count;
            await new SampleConversation(interview, sample, personas.Get(sample.PersonaId), interviewer, ease).HoldAsync(cancellationToken);
            Write(interview, sample, journal);
            if (interview.Status == InterviewStatus.Concluded)
            {
                concluded.Add(interview);
            }
        }

        await SampleDocuments.WriteAsync(stage.Get<DocumentShelf>());
        stage.Get<OwnPersonas>().Save("Dr Winter", new PersonaSliders(Start: "cold", Empathy: 60, Rapport: 20, Probing: 80, Pace: 40));
        await journal.FlushAsync(cancellationToken);
        await SampleCoaching.WriteAsync(stage, concluded, cancellationToken);
        await journal.FlushAsync(cancellationToken);
    }

    private static Interview Create(SampleInterview sample, DateTime today, InterviewEngines engines)
    {
        string[] known = [.. SampleAnswers.Questions];
        var keys = sample.Questions.Select(place => known[place]).ToList();
        return new Interview
        {
            Id = sample.Id ?? Guid.NewGuid(),
            CreatedAt = today.Date.AddDays(-sample.DaysAgo) + TimeOfDay + TimeSpan.FromMinutes(sample.DaysAgo * 7 % 90),
            Settings = new InterviewSettings
            {
                Role = sample.Role,
                Domain = "Software",
                Level = CandidateLevel.Senior,
                PackIds = [.. keys.Select(key => key.Split('/')[0]).Distinct()],
                QuestionKeys = keys,
                QuestionCount = keys.Count,
                PersonaId = sample.PersonaId,
                Mode = sample.Mode,
                Length = Length,
                ThinkingTime = sample.Id == SampleIds.Ready ? ThinkingTime : TimeSpan.Zero,
                Hearing = SampleHearing.Of(sample.Source)?.Mode ?? HearingMode.None,
                Consent = sample.Consent,
                Seed = sample.DaysAgo,
            },
            Engines = engines,
        };
    }

    private static void Write(Interview interview, SampleInterview sample, IInterviewJournal journal)
    {
        journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            journal.Write(turn, sample.Consent);
        }

        if (sample.Before is { } before)
        {
            journal.Write(interview.Id, new CheckIn(CheckInTag.Pre, before.Confidence, before.Stress, interview.CreatedAt));
        }

        if (sample.After is { } after && interview.EndedAt is { } end)
        {
            journal.Write(interview.Id, new CheckIn(CheckInTag.Post, after.Confidence, after.Stress, end));
        }

        if (sample.AccentGroup.Length > 0)
        {
            journal.Write(interview.Id, new ResearchNote(sample.AccentGroup, Notes: ""), sample.Consent);
        }
    }
}
