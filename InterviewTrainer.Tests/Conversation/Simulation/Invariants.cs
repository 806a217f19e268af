using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>What holds for every interview, whoever takes part and whatever breaks. A check gives a sentence for each violation.</summary>
internal static class Invariants
{
    /// <summary>Words between two reports of the page.</summary>
    private const int WordsBetweenReports = 4;

    /// <summary>Time goes by in frames.</summary>
    private static readonly TimeSpan FrameOfError = TimeSpan.FromMilliseconds(50);

    /// <summary>What somebody does comes to pass within this.</summary>
    private static readonly TimeSpan Effect = TimeSpan.FromSeconds(1.5);

    public static IReadOnlyDictionary<string, Func<SimulationRecord, IEnumerable<string>>> All { get; } = new Dictionary<string, Func<SimulationRecord, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["it concludes"] = Concludes,
        ["no limit is passed"] = KeepsLimits,
        ["no question comes twice"] = NeverRepeats,
        ["nothing happens after the end"] = EndsForGood,
        ["history keeps what was played"] = KeepsWhatWasPlayed,
        ["what was cut off is not answered"] = CutOffIsNotAnswered,
        ["the voice is not cut for nothing"] = IsCutOnlyBySomebody,
    };

    /// <summary>Every violation, with the name of what was violated.</summary>
    public static IReadOnlyList<string> Violations(SimulationRecord record) =>
        [.. All.SelectMany(invariant => invariant.Value(record).Select(violation => $"{invariant.Key}: {violation}"))];

    private static IEnumerable<string> Concludes(SimulationRecord record)
    {
        if (!record.IsConcluded || record.AtEnd is null)
        {
            yield return $"it is still {record.Later.Status} after {record.Later.Turns.Count} turns.";
        }
    }

    private static IEnumerable<string> KeepsLimits(SimulationRecord record)
    {
        var settings = record.Setup.Settings;
        var turns = record.Later.Turns;
        var questions = turns.Count(turn => turn.FollowUp is null);
        if (questions > settings.QuestionKeys.Count)
        {
            yield return $"{questions} questions were asked, {settings.QuestionKeys.Count} were chosen.";
        }

        for (var at = 1; at < record.OpenedAt.Count; at++)
        {
            if (record.OpenedAt[at] > settings.Length + FrameOfError)
            {
                yield return $"turn {at} was opened after {record.OpenedAt[at].TotalSeconds:0.00} s of {settings.Length.TotalSeconds:0}.";
            }
        }

        for (var at = 0; at < turns.Count; at++)
        {
            var used = turns.Take(at + 1).Count(turn => turn.FollowUp is not null && turn.QuestionNumber == turns[at].QuestionNumber);
            if (turns[at].FollowUp is not null && (used > InterviewLimits.MaxFollowUpsPerTopic || used > Allowed(record, at)))
            {
                yield return $"turn {at} is follow-up {used} on its topic, {turns[at].PersonaId} ({turns[at].Difficulty}) asks {Allowed(record, at)} at most.";
            }
        }
    }

    /// <summary>By the temper when the turn was opened, or when it was decided on.</summary>
    private static int Allowed(SimulationRecord record, int turn)
    {
        var opened = record.Later.Turns[turn];
        var policy = TurnPolicy.Of(SimulationSetup.Personas.Get(opened.PersonaId), opened.Difficulty, record.Setup.Settings.Mode);
        return Math.Max(policy.FollowUpsPerTopic, record.FollowUpsAllowed.GetValueOrDefault(turn));
    }

    private static IEnumerable<string> NeverRepeats(SimulationRecord record)
    {
        var main = record.Later.Turns.Where(turn => turn.FollowUp is null).ToList();
        foreach (var twice in Twice(main, turn => turn.QuestionKey).Concat(Twice(main, turn => turn.Question)))
        {
            yield return $"\"{twice}\" was asked twice.";
        }

        foreach (var topic in record.Later.Turns.GroupBy(turn => turn.QuestionNumber))
        {
            foreach (var twice in Twice(topic, turn => turn.Question))
            {
                yield return $"\"{twice}\" was asked twice on topic {topic.Key}.";
            }
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<TurnSnapshot> turns, Func<TurnSnapshot, string> text) =>
        turns.GroupBy(turn => text(turn).Trim().ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<string> EndsForGood(SimulationRecord record)
    {
        if (record.AtEnd is not { } end)
        {
            yield break;
        }

        var later = record.Later;
        if (later with { Turns = end.Turns } != end)
        {
            yield return $"the interview changed after its end: {end with { Turns = [] }} became {later with { Turns = [] }}.";
        }

        for (var at = 0; at < later.Turns.Count; at++)
        {
            if (at >= end.Turns.Count)
            {
                yield return $"turn {at} was opened after the end.";
            }
            else if (later.Turns[at] != end.Turns[at] && !AddsLastWords(end.Turns[at], later.Turns[at]))
            {
                yield return $"turn {at} changed after the end: {end.Turns[at]} became {later.Turns[at]}.";
            }
        }

        if (record.StatesAfterEnd.Where(state => state != RoomState.Concluded).Select(state => (RoomState?)state).FirstOrDefault() is { } other)
        {
            yield return $"the page was shown {other} after the end.";
        }

        foreach (var spoken in record.Utterances.Where(utterance => utterance.BegunAt > end.EndedAt || (utterance.BegunAt == end.EndedAt && utterance.Text == end.Closing)).Select(utterance => utterance.Text).Skip(end.Closing.Length > 0 ? 1 : 0))
        {
            yield return $"\"{spoken}\" was said after the end.";
        }

        foreach (var spoken in record.Utterances.Where(utterance => utterance.BegunAt > end.EndedAt && !end.Closing.StartsWith(utterance.Text, StringComparison.Ordinal)))
        {
            yield return $"\"{spoken.Text}\" was said after the end.";
        }
    }

    /// <summary>The last words that a recogniser was still writing down when the end cut the answer off.</summary>
    private static bool AddsLastWords(TurnSnapshot before, TurnSnapshot after) =>
        before.State == TurnState.CutOff
        && after with { Answer = before.Answer, Source = before.Source } == before
        && (after.Answer.StartsWith(before.Answer, StringComparison.Ordinal) || after.Answer.Length > before.Answer.Length);

    private static IEnumerable<string> KeepsWhatWasPlayed(SimulationRecord record)
    {
        foreach (var turn in record.Later.Turns.Where(turn => turn.HeardUpTo is not null))
        {
            var played = record.Utterances.Where(utterance => utterance.BegunAt >= turn.AskedAt && (turn.ClosedAt is null || utterance.BegunAt <= turn.ClosedAt)).ToArray();
            string[] kept = turn.HeardUpTo!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!IsWhatWasPlayed(kept, played, record.Setup.PageReports))
            {
                yield return $"\"{turn.HeardUpTo}\" is kept of \"{turn.Preface} {turn.Question}\", but played was {string.Join(" / ", played.Select(Describe))}.";
            }
        }
    }

    private static string Describe(PlayedUtterance utterance) => $"{utterance.Heard().Whole}–{utterance.Heard().Begun} words of \"{utterance.Text}\"";

    /// <summary>The kept words are those played of the utterances, one after the other; no more, and no fewer than a report of the page may lag behind.</summary>
    private static bool IsWhatWasPlayed(ReadOnlySpan<string> kept, ReadOnlySpan<PlayedUtterance> played, bool reported)
    {
        if (kept.IsEmpty || played.IsEmpty)
        {
            return kept.IsEmpty;
        }

        var (begun, whole) = played[0].Heard();
        var common = Math.Min(begun, kept.CommonPrefixLength(played[0].Words));
        for (var words = common; words > 0 && (!reported || words + WordsBetweenReports >= whole); words--)
        {
            if (IsWhatWasPlayed(kept[words..], played[1..], reported))
            {
                return true;
            }
        }

        return IsWhatWasPlayed(kept, played[1..], reported);
    }

    private static IEnumerable<string> IsCutOnlyBySomebody(SimulationRecord record)
    {
        foreach (var utterance in record.Utterances.Where(utterance => utterance.CutAt is { } cut && utterance.Length - utterance.Played > FrameOfError && !record.Deeds.Any(deed => deed <= cut && deed >= cut - Effect)))
        {
            yield return $"\"{utterance.Text}\" was cut after {utterance.Played.TotalSeconds:0.0} of {utterance.Length.TotalSeconds:0.0} s at {utterance.CutAt:HH:mm:ss}, and nobody did anything.";
        }
    }

    private static IEnumerable<string> CutOffIsNotAnswered(SimulationRecord record)
    {
        foreach (var (turn, at) in record.Later.Turns.Select((turn, at) => (turn, at)))
        {
            if (turn.State == TurnState.Answered && !record.GivenAnswers.Contains(turn.Id))
            {
                yield return $"turn {at} counts as answered, and no answer to it was given.";
            }

            if (turn.State == TurnState.Answered && record.Later.Conclusion == ConclusionReason.EndedByPerson && turn.ClosedAt == record.Later.EndedAt)
            {
                yield return $"turn {at} counts as answered, and the person ended the interview at it.";
            }

            if (record.IsConcluded && turn.State == TurnState.Open)
            {
                yield return $"turn {at} is open after the end.";
            }

            if (turn.State == TurnState.CutOff && at < record.Later.Turns.Count - 1)
            {
                yield return $"turn {at} counts as cut off, and others followed.";
            }
        }
    }
}
