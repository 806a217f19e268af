using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>Holds a sample interview with the program's own interviewer, who decides what is asked, followed up and advised.</summary>
internal sealed class SampleConversation(Interview interview, SampleInterview sample, Persona persona, IInterviewer interviewer, double ease)
{
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(70);

    private readonly Random _random = new(sample.DaysAgo);
    private DateTime _now = interview.CreatedAt;

    private TimeSpan Elapsed => _now - interview.CreatedAt;

    private InterviewContext Context => new(interview, persona, TimeIsUp: false);

    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        if (sample.StopsAfter == 0)
        {
            return;
        }

        interview.Run(_now);
        var move = await interviewer.OpenAsync(Context, cancellationToken);
        while (Open(move) is { } turn)
        {
            if (turn.Index == sample.StopsAfter)
            {
                Stop(turn);
                return;
            }

            if (turn.Index == sample.Skips)
            {
                interview.Close(turn, TurnState.Skipped, _now);
                move = await interviewer.AfterSkipAsync(Context, cancellationToken);
            }
            else
            {
                Answer(turn);
                var given = new GivenAnswer(turn, turn.Words?.Answer ?? "", turn.AnswerSource, turn.Signals);
                move = await interviewer.AfterAnswerAsync(Context, given, cancellationToken);
                turn.Tips = move.Tips;
                interview.Close(turn, TurnState.Answered, _now);
            }
        }

        if (move is InterviewerMove.Conclude end)
        {
            interview.Conclude(end.Reason, end.Closing, Elapsed, _now);
        }
    }

    /// <summary>Null at the end.</summary>
    private Turn? Open(InterviewerMove move)
    {
        var (preface, question, key, competency, number) = move switch
        {
            InterviewerMove.Ask ask => (ask.Preface, ask.Question.Text, ask.Question.Key, ask.Question.Competency, interview.QuestionsAsked + 1),
            InterviewerMove.AskFollowUp next => (next.Preface, next.Text, interview.Turns[^1].QuestionKey, interview.Turns[^1].Competency, interview.QuestionsAsked),
            _ => ("", "", "", "", 0),
        };
        if (number == 0)
        {
            return null;
        }

        var followUp = move as InterviewerMove.AskFollowUp;
        var turn = new Turn
        {
            InterviewId = interview.Id,
            Index = interview.Turns.Count,
            QuestionNumber = number,
            QuestionKey = key,
            Competency = competency,
            FollowUp = followUp?.Intent,
            FollowUpReason = followUp?.Reason,
            Preface = preface,
            Question = question,
            PersonaId = persona.Id,
            AskedAt = _now,
            DecidedBy = followUp is not null && sample.Source == AnswerSource.OwnRecognizer ? SampleWait.Model : "",
        };
        turn.Timings = turn.Index > 0 ? new SampleWait(sample, persona, _random).For(turn) : null;
        if (sample.Id == SampleIds.Spoken)
        {
            SampleAsides.Put(turn);
        }

        interview.Ask(turn);
        _now += Asking;
        return turn;
    }

    private void Answer(Turn turn)
    {
        var answer = SampleAnswers.To(turn.QuestionKey);
        var words = turn.FollowUp is null ? answer.First : answer.Then;
        var hearing = SampleHearing.Of(sample.Source);
        words = hearing is { GivesTimes: true } ? SpokenAnswer.Of(words) : words;
        turn.AnswerSource = sample.Source;
        var (signals, timed) = new SampleSpeech(ease, _random).Measure(words, hearing);
        turn.Words = sample.Source == AnswerSource.None ? null : new TurnWords("", words, hearing?.Confidence) { Timed = timed, Asides = turn.Words?.Asides ?? [] };
        turn.Signals = sample.Source == AnswerSource.Typed ? null : signals;
        _now += turn.Signals is null ? Typing : LengthOf(signals) + persona.Patience;
    }

    /// <summary>In the middle of a turn, with half of an answer.</summary>
    private void Stop(Turn turn)
    {
        var answer = SampleAnswers.To(turn.QuestionKey).First;
        turn.Words = new TurnWords(answer[..answer.IndexOf(". ", StringComparison.Ordinal)], "", null);
        _now += Typing;
        if (sample.Ending is { } reason)
        {
            interview.Conclude(reason, closing: "", Elapsed, _now);
        }
        else
        {
            interview.Pause(Elapsed);
        }
    }

    private static TimeSpan LengthOf(AnswerSignals signals) => TimeSpan.FromMilliseconds(signals.Speech[^1].EndMs);
}
