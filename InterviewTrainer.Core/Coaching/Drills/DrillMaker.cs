using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>Makes interviews of one question that practise an answer again. The only place that does. Thread-safe.</summary>
/// <param name="interviews">Sets the interview up.</param>
/// <param name="archive">The interview that the answer comes from.</param>
/// <param name="history">What was asked before.</param>
/// <param name="journal">Told to finish first: the answer may be a second old.</param>
/// <param name="packs">Where questions come from.</param>
/// <param name="recognizers">Who can hear.</param>
public sealed class DrillMaker(
    ILiveInterviews interviews, IInterviewArchive archive, IDrillHistory history, IInterviewJournal journal, PackLibrary packs, ISpeechRecognizerSource recognizers)
{
    /// <summary>Length of an answer to a question that is not known any more.</summary>
    private const int UsualMinutes = 3;

    /// <summary>
    /// Sets up an interview of one question, with the persona, mode, level and consents of the one that the answer comes from. Drills of a drill go back to the first answer, so that all takes are found together.
    /// </summary>
    /// <param name="turnId">The answer to better; of a follow-up, its main question is asked.</param>
    /// <param name="kind">The same question, or another on the same skill.</param>
    /// <param name="focus">The dimension to work on, by name; may be empty.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The new interview's identifier.</returns>
    /// <exception cref="DrillException">The answer or its question is not there any more.</exception>
    public async Task<Guid> StartAsync(Guid turnId, DrillKind kind, string focus, CancellationToken cancellationToken)
    {
        await journal.FlushAsync(cancellationToken);
        var interviewId = await history.InterviewOfAsync(turnId, cancellationToken);
        var interview = interviewId is { } id ? interviews.Find(id)?.Interview ?? await archive.LoadAsync(id, cancellationToken) : null;
        if (interview?.Turns.FirstOrDefault(turn => turn.Id == turnId) is not { } turn)
        {
            throw new DrillException("This answer is not there any more, so it cannot be practised again.");
        }

        var main = interview.Turns.FirstOrDefault(other => other.QuestionKey == turn.QuestionKey && other.FollowUp is null) ?? turn;
        var question = QuestionOf(interview, main);
        if (kind == DrillKind.NewQuestion)
        {
            question = NewQuestions.Find(packs, interview.Settings.PackIds, question, await history.AskedAsync(cancellationToken));
        }

        var (first, firstInterview) = interview.Settings.Drill is { IsOfAnswer: true } earlier ? (earlier.TurnId, earlier.InterviewId) : (main.Id, interview.Id);
        var drill = new Drill(kind, firstInterview, first, focus);
        var hearing = DrillSettings.Hearing(interview.Settings.Hearing, recognizers.Chosen);
        return await interviews.CreateAsync(DrillSettings.Of(interview.Settings, drill, [question], hearing, Random.Shared.Next()), checkIn: null, note: null, cancellationToken);
    }

    private PlannedQuestion QuestionOf(Interview interview, Turn main)
    {
        if (interview.Settings.Plan?.Questions.FirstOrDefault(planned => planned.Key == main.QuestionKey) is { Source: not QuestionSource.Pack } own)
        {
            return own;
        }

        if (packs.FindQuestion(main.QuestionKey) is { } known)
        {
            return PlannedQuestion.Of(known);
        }

        return main.QuestionKey.StartsWith(PlannedQuestion.PlanPrefix, StringComparison.Ordinal) && !interview.Settings.Consent.KeepWords
            ? throw new DrillException("This question was made from your words, which were not to be kept, so it cannot be asked again.")
            : PlannedQuestion.Made(main.Question, main.Competency, QuestionKind.Behavioural, UsualMinutes, QuestionSource.Drill) with { Key = main.QuestionKey };
    }
}
