using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Coaching.Repetition;

/// <summary>The weak competencies whose day has come, and an interview that practises them. Thread-safe.</summary>
public sealed class DueSkills(
    IRepetitionHistory history, IDrillHistory drills, ILiveInterviews interviews, PackLibrary packs, ISpeechRecognizerSource recognizers, TimeProvider time)
{
    /// <summary>Practised, and named, at once.</summary>
    public const int AtOnce = 3;

    private const int UsualMinutes = 3;

    /// <summary>Everything that comes back, what is due first. May throw <c>DatabaseUnavailableException</c>.</summary>
    public async Task<IReadOnlyList<SkillSchedule>> PlanAsync(CancellationToken cancellationToken) =>
        SpacedRepetition.Plan(await history.AnswersAsync(cancellationToken), DateOnly.FromDateTime(time.GetLocalNow().DateTime), time.LocalTimeZone);

    /// <summary>Sets up an interview with a new question on each due competency, at most <see cref="AtOnce"/>, set as the newest interview was.</summary>
    /// <returns>Its identifier; null when nothing is due any more.</returns>
    public async Task<Guid?> StartAsync(CancellationToken cancellationToken)
    {
        var due = (await PlanAsync(cancellationToken)).Where(skill => skill.IsDue).Take(AtOnce).ToList();
        if (due.Count == 0 || await history.NewestChosenAsync(cancellationToken) is not { } newest)
        {
            return null;
        }

        var asked = await drills.AskedAsync(cancellationToken);
        var questions = due.ConvertAll(skill => NewQuestions.Find(packs, [.. newest.Settings.PackIds.Append(skill.QuestionKey.Split('/')[0])], QuestionOf(skill), asked)).DistinctBy(question => question.Key).ToList();
        var drill = new Drill(DrillKind.DueSkills, Guid.Empty, Guid.Empty, "");
        var hearing = DrillSettings.Hearing(newest.Settings.Hearing, recognizers.Chosen);
        return await interviews.CreateAsync(DrillSettings.Of(newest.Settings, drill, questions, hearing, Random.Shared.Next()), checkIn: null, note: null, cancellationToken);
    }

    private PlannedQuestion QuestionOf(SkillSchedule skill) => packs.FindQuestion(skill.QuestionKey) is { } known
        ? PlannedQuestion.Of(known)
        : new PlannedQuestion(skill.QuestionKey, "", skill.Competency, QuestionKind.Behavioural, UsualMinutes, QuestionSource.Drill);
}
