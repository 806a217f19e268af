using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Intents;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Core.Conversation;

/// <content>What the person says that is no answer: requests, small talk, a word that says nothing. The question stays open. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    /// <summary>A question at which so much else was said goes on with whatever is said next, so that every interview ends.</summary>
    private const int MostRequests = 8;

    private int _requests;
    private bool _timeGiven;
    private bool _endOffered;

    private TurnWording Wording => _persona.TurnWording!;

    /// <summary>The question as it was put last.</summary>
    private static string Question(Turn turn) => turn.Rephrased ?? turn.Question;

    /// <summary>Walks the variants, from a place that the seed chooses.</summary>
    private string Pick(IReadOnlyList<string> lines) =>
        lines[(int)((uint)(_interview.Settings.Seed + _interview.Turns.Count + _requests) % lines.Count)];

    /// <summary>A new question: nothing was asked for yet.</summary>
    private void BeginTurn(Turn turn)
    {
        var policy = Policy;
        (_requests, _timeGiven, _endOffered, _murmurs) = (0, false, false, 0);
        _ladder = new SilenceLadder(policy.Nudge, policy.OfferRephrase, policy.OfferMoveOn);
        turn.Words ??= TurnWords.Empty;
    }

    /// <summary>Does what the person asks for; false when what they said is an answer.</summary>
    /// <param name="turn">The question that is open.</param>
    /// <param name="words">What they said or typed.</param>
    /// <param name="handedIn">They say themselves that it is their answer: only a clear request is none.</param>
    private bool Obey(Turn turn, string words, bool handedIn)
    {
        if (words.Length == 0 || _requests >= MostRequests)
        {
            return false;
        }

        if (TakeOffer(turn, words))
        {
            return true;
        }

        switch (SpokenIntents.Of(words))
        {
            case SpokenIntent.Repeat:
                Reply(turn, "repeat", Pick(Wording.Repeat), Question(turn), words);
                return true;
            case SpokenIntent.Rephrase:
                Note(turn, AsideBy.Person, "rephrase", words);
                PutDifferently(turn);
                return true;
            case SpokenIntent.Skip:
                DropWords(turn, "skip", words);
                PassOver(turn);
                return true;
            case SpokenIntent.End:
                _endOffered = true;
                Reply(turn, "end", Pick(Wording.OfferEnd), words: words);
                return true;
            case SpokenIntent.Wait:
                _timeGiven = true;
                Reply(turn, "wait", Pick(Wording.Wait), words: words);
                return true;
            case SpokenIntent.SmallTalk:
                Reply(turn, "smallTalk", Pick(Wording.SmallTalk), Question(turn), words);
                return true;
            case SpokenIntent.DontKnow when !WasSaid(turn.QuestionKey, "dontKnow"):
                Reply(turn, "dontKnow", Pick(Wording.DontKnow), words: words);
                return true;
            case SpokenIntent.ThinkingAloud or SpokenIntent.NonAnswer when !handedIn && _unheard.Length > 0:
                DropWords(turn, "interruption", words);
                GoOnSpeaking(turn);
                return true;
            case SpokenIntent.ThinkingAloud when !handedIn:
                return true; // They are on their way to an answer: what follows belongs to it.
            case SpokenIntent.NonAnswer when !handedIn && !WasSaid(turn, "nonAnswer"):
                Reply(turn, "nonAnswer", Pick(Wording.NonAnswer), words: words);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A "yes" or "no" to what was offered.</summary>
    private bool TakeOffer(Turn turn, string words)
    {
        var offer = _ladder.Offer;
        if ((offer is null && !_endOffered) || SpokenIntents.Agrees(words) is not { } agrees)
        {
            return false;
        }

        var ends = _endOffered;
        _endOffered = false;
        _ladder.Answered();
        switch (agrees, ends, offer)
        {
            case (true, true, _):
                Note(turn, AsideBy.Person, "end", words);
                Silence();
                Conclude(ConclusionReason.EndedByPerson, Pick(_persona.Wording.Closing));
                break;
            case (true, _, LadderStep.OfferRephrase):
                Note(turn, AsideBy.Person, "rephrase", words);
                PutDifferently(turn);
                break;
            case (true, _, LadderStep.OfferMoveOn):
                DropWords(turn, "skip", words);
                PassOver(turn);
                break;
            default:
                _timeGiven = true;
                Reply(turn, "wait", Pick(Wording.Wait), words: words);
                break;
        }

        return true;
    }

    /// <summary>Answers a request, and waits for the answer to the question again.</summary>
    /// <param name="turn">The question that stays open.</param>
    /// <param name="kind">What it was, for the record.</param>
    /// <param name="line">What is said.</param>
    /// <param name="question">The question, where it is said again.</param>
    /// <param name="words">What the person said, where that is not noted yet.</param>
    private void Reply(Turn turn, string kind, string line, string? question = null, string words = "")
    {
        DropWords(turn, kind, words);
        Note(turn, AsideBy.Interviewer, kind, line);
        Say(turn, line, question ?? Question(turn), spoken: question is null ? line : null);
    }

    /// <summary>What was said is no answer: it stands beside it.</summary>
    private void DropWords(Turn turn, string kind, string words)
    {
        _requests++;
        _timer.Drop();
        Silence();
        _listener.CompleteAnswer();
        LeaveAnswer();
        turn.Words = TurnWords.Empty with { Asides = turn.Words?.Asides ?? [] };
        turn.Signals = null;
        if (words.Length > 0)
        {
            Note(turn, AsideBy.Person, kind, words);
        }
    }

    private void Note(Turn turn, AsideBy by, string kind, string text)
    {
        var words = turn.Words ?? TurnWords.Empty;
        if (words.Asides.Count < InterviewLimits.MaxAsides)
        {
            turn.Words = words with { Asides = [.. words.Asides, new Aside(by, kind, text, UtcNow)] };
        }

        Save(turn);
    }

    private void PutDifferently(Turn turn)
    {
        DropWords(turn, "rephrase", "");
        Decide(token => _parts.Interviewer.RephraseAsync(Context(), turn, token));
    }

    private void PassOver(Turn turn)
    {
        Silence();
        _listener.CompleteAnswer();
        LeaveAnswer();
        CloseTurn(turn, TurnState.Skipped);
        Decide(token => _parts.Interviewer.AfterSkipAsync(Context(), token));
    }

    /// <summary>The interviewer follows English only, and says so once an interview.</summary>
    private bool AsksForEnglish(Turn turn, string words)
    {
        if (!SpokenLanguage.IsPlainlyNotEnglish(words) || _interview.Turns.Any(other => WasSaid(other, "otherLanguage")))
        {
            return false;
        }

        Reply(turn, "otherLanguage", Pick(Wording.OtherLanguage), words: words);
        return true;
    }

    /// <summary>Somebody spoke, and no word of it could be made out.</summary>
    private void OnNothingMadeOut()
    {
        if (_interview.CurrentTurn is { } turn && !WasSaid(turn, "notHeard"))
        {
            // What was measured in the sound stays part of the answer.
            var line = Pick(Wording.NotHeard);
            Note(turn, AsideBy.Interviewer, "notHeard", line);
            Say(turn, line, Question(turn), spoken: line);
            _offerGoOn = true;
        }

        _hearingTrouble = "No words could be made out in what you said. Say it again, type it, or go on without words.";
    }

    /// <summary>One step gentler: the difficulty first, then the temper.</summary>
    private void EaseOffCore()
    {
        var settings = _interview.Settings;
        if (settings.Difficulty > InterviewDifficulty.Easy)
        {
            _interview.Settings = settings with { Difficulty = settings.Difficulty - 1 };
        }
        else if (_parts.Personas.GentlerThan(_persona) is { } gentler)
        {
            _persona = gentler;
            _interview.Settings = settings with { PersonaId = gentler.Id };
        }
        else
        {
            _notice = "This is as gentle as it gets. You can pause at any time.";
            return;
        }

        _parts.Journal.Write(_interview);
        if (_interview.CurrentTurn is { } turn && IsAnswerable(turn.Id))
        {
            // What was said of the answer so far stays part of it.
            Note(turn, AsideBy.Interviewer, "easeOff", Pick(Wording.EasedOff));
            Say(turn, Pick(Wording.EasedOff), Question(turn), spoken: _answer.AllHeard.Length > 0 || _listener.HasSpeech ? Pick(Wording.EasedOff) : null);
        }
    }

    private bool WasSaid(string questionKey, string kind) => _interview.Turns.Any(turn => turn.QuestionKey == questionKey && WasSaid(turn, kind));

    private static bool WasSaid(Turn turn, string kind) => turn.Words?.Asides.Any(aside => aside.By == AsideBy.Interviewer && aside.Kind == kind) == true;
}
