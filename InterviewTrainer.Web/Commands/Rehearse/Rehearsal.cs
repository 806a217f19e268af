using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;

namespace InterviewTrainer.Web.Commands.Rehearse;

/// <summary>One interview in a terminal: prints what the interviewer says, hands in what is typed.</summary>
/// <param name="interview">The interview, ready.</param>
/// <param name="input">A line an answer; <c>/skip</c>, <c>/repeat</c>, <c>/easier</c> and <c>/end</c> are orders. Its end ends the interview.</param>
/// <param name="output">Where everything is printed.</param>
internal sealed class Rehearsal(ILiveInterview interview, TextReader input, TextWriter output)
{
    private int _printedTurns;
    private string _printedLine = "";
    private string _printedPreface = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await PrintAsync(interview.Interview.Settings.Plan);
        var room = new TerminalRoom(interview);
        using var attachment = interview.Attach(room);
        interview.Begin();
        Guid asked = default;
        var asides = 0;
        await foreach (var view in room.Views.ReadAllAsync(cancellationToken))
        {
            await PrintWhatWasSaidAsync(view);
            if (view.State == RoomState.Concluded)
            {
                return;
            }

            if (view.State == RoomState.ThinkingTime)
            {
                interview.ReadyToAnswer();
            }

            // Once a question, and once more after each thing that was said beside it: a view may come again.
            var beside = interview.Interview.Turns is [.., var turn] ? turn.Words?.Asides.Count ?? 0 : 0;
            if (view.State == RoomState.Listening && (view.TurnId, beside) != (asked, asides))
            {
                (asked, asides) = (view.TurnId, beside);
                await AnswerAsync(view.TurnId, cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(Guid turnId, CancellationToken cancellationToken)
    {
        await output.WriteAsync("> ");
        switch (await input.ReadLineAsync(cancellationToken))
        {
            case null or "/end":
                interview.End();
                break;
            case "/skip":
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken); // A skip within half a second of the question is taken for a slip.
                interview.Skip();
                break;
            case "/repeat":
                interview.GiveAnswer(turnId, "Could you repeat the question, please?");
                break;
            case "/easier":
                interview.EaseOff();
                break;
            case var line:
                interview.GiveAnswer(turnId, line.Length > 0 ? line : "I have nothing to add to this.");
                break;
        }
    }

    private async Task PrintWhatWasSaidAsync(RoomView view)
    {
        if (view.State is RoomState.Thinking && view.Preface.Length > 0 && view.Preface != _printedPreface)
        {
            await output.WriteLineAsync($"\nInterviewer: {view.Preface}");
        }

        _printedPreface = view.Preface;

        if (view.State is RoomState.Asking or RoomState.Listening or RoomState.Concluded && Line(view) is { Length: > 0 } line && line != _printedLine)
        {
            await output.WriteLineAsync($"\nInterviewer: {_printedLine = line}");
            foreach (var turn in interview.Interview.Turns.Skip(_printedTurns))
            {
                await output.WriteLineAsync($"  ({Why(turn)})");
            }

            _printedTurns = interview.Interview.Turns.Count;
        }
    }

    private static string Line(RoomView view) => $"{view.Preface} {view.Question}".Trim();

    private static string Why(Turn turn)
    {
        var who = turn.DecidedBy.Length > 0 ? turn.DecidedBy : turn.StandsInFor.Length > 0 ? $"the script, standing in for {turn.StandsInFor}" : "the script";
        return turn switch
        {
            { FollowUp: { } intent } => $"follow-up, {intent}, by {who}: {turn.FollowUpReason}",
            { MovedOnReason: { } reason } => $"question {turn.QuestionNumber}, by {who}: {reason}",
            _ => $"question {turn.QuestionNumber}, by {who}",
        };
    }

    private async Task PrintAsync(InterviewPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        await output.WriteLineAsync($"Plan by {plan.MadeBy}. {plan.Analysis}".TrimEnd());
        foreach (var topic in plan.Topics)
        {
            await output.WriteLineAsync($"\n{topic.Title} ({topic.Priority}, {topic.Minutes} min): {topic.Why}");
            foreach (var question in topic.Questions)
            {
                await output.WriteLineAsync($"  - {question.Text}");
            }
        }
    }
}
