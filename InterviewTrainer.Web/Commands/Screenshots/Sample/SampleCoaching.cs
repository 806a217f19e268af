using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Web.Commands.Tools;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>What follows the sample interviews: judgements, own ratings, a drill, stories and goals, written as the program writes them.</summary>
internal static class SampleCoaching
{
    private static readonly string[] Told = ["most-stubborn-bug", "handed-over-anyway", "incident-first-ten-minutes"];

    /// <param name="stage">Over the folder that the interviews are in.</param>
    /// <param name="interviews">The concluded ones, oldest first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(ToolStage stage, IReadOnlyList<Interview> interviews, CancellationToken cancellationToken)
    {
        var (store, assessor) = (stage.Get<AssessmentStore>(), stage.Get<InterviewAssessor>());
        var drill = Drill(stage, interviews[^1]);
        Interview[] all = [.. interviews, drill];
        foreach (var interview in all)
        {
            var assessment = await assessor.AssessAsync(interview, await store.BaselineAsync(interview.Id, cancellationToken), onAnswer: null, cancellationToken);
            await store.AddAsync(assessment with { At = (interview.EndedAt ?? interview.CreatedAt).AddMinutes(1) }, cancellationToken);
        }

        await using (var db = await stage.Get<IDbContextFactory<InterviewDb>>().CreateDbContextAsync(cancellationToken))
        {
            db.AddRange(interviews.Where(item => item.Id != SampleIds.Typed).Select((item, index) => new SelfRatingRow
            {
                InterviewId = item.Id,
                Level = index % 4 == 0 ? SelfRatingRow.PassedOver : 2 + (index % 3),
                At = item.EndedAt ?? item.CreatedAt,
            }));
            await db.SaveChangesAsync(cancellationToken);
        }

        var bank = stage.Get<StoryBank>();
        foreach (var key in Told)
        {
            var turn = interviews.SelectMany(item => item.Turns).FirstOrDefault(turn => turn.QuestionKey.EndsWith(key, StringComparison.Ordinal) && turn.Words is { Answer.Length: > 0 });
            if (turn is not null)
            {
                await bank.SaveFromAsync(turn.Id, cancellationToken);
            }
        }

        await bank.WriteAsync(
            "Room for the winter sale",
            "Before last year's winter sale I had to plan capacity for checkout. I took the peaks of three years, planned 40 percent on top and ran a load test two weeks before. We stayed under 70 percent all weekend.",
            ["Planning"],
            cancellationToken);
        foreach (var interview in interviews)
        {
            await bank.RecogniseAsync(interview.Id, cancellationToken);
        }

        var goals = stage.Get<GoalStore>();
        await goals.SetAsync(GoalKind.PracticesAWeek, "", 3, cancellationToken);
        await goals.SetAsync(GoalKind.DimensionLevel, nameof(Dimension.Specificity), 4, cancellationToken);
        await goals.SetAsync(GoalKind.CompetencyScore, "Debugging", 60, cancellationToken);
        await goals.SetAsync(GoalKind.FillersAMinute, "", 5, cancellationToken);
    }

    /// <summary>The first answer of an interview once more, the day after.</summary>
    private static Interview Drill(ToolStage stage, Interview before)
    {
        var (first, packs) = (before.Turns[0], stage.Get<PackLibrary>());
        var question = PlannedQuestion.Of(packs.FindQuestion(first.QuestionKey)!);
        var drill = new Interview
        {
            CreatedAt = before.CreatedAt.AddDays(1),
            Engines = before.Engines,
            Settings = DrillSettings.Of(before.Settings, new Drill(DrillKind.SameQuestion, before.Id, first.Id, nameof(Dimension.Structure)), [question], before.Settings.Hearing, seed: 1),
        };
        drill.Run(drill.CreatedAt);
        var turn = new Turn
        {
            InterviewId = drill.Id,
            QuestionNumber = 1,
            QuestionKey = first.QuestionKey,
            Competency = first.Competency,
            Preface = drill.Settings.Plan!.Opening,
            Question = first.Question,
            PersonaId = first.PersonaId,
            AskedAt = drill.CreatedAt,
            AnswerSource = first.AnswerSource,
            Words = first.Words,
            Signals = first.Signals,
        };
        drill.Ask(turn);
        drill.Close(turn, TurnState.Answered, drill.CreatedAt.AddMinutes(2));
        drill.Conclude(ConclusionReason.AllAsked, drill.Settings.Plan.Closing, TimeSpan.FromMinutes(2), drill.CreatedAt.AddMinutes(2));
        var journal = stage.Get<IInterviewJournal>();
        journal.Write(drill);
        journal.Write(turn, drill.Settings.Consent);
        return drill;
    }
}
