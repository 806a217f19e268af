using System.Text.Json.Serialization;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>What a persona says around the questions. Lists hold variants; the interview's seed picks.</summary>
public sealed record TurnWording : IJsonOnDeserialized
{
    /// <summary>Said when the reply takes longer than a second.</summary>
    public required IReadOnlyList<string> Tentative { get; init; }

    /// <summary>Said when the interviewer is still thinking after that.</summary>
    public required IReadOnlyList<string> Filler { get; init; }

    /// <summary>Short sounds of listening while the person speaks.</summary>
    public required IReadOnlyList<string> Backchannel { get; init; }

    /// <summary>Rare reactions before a follow-up.</summary>
    public required IReadOnlyList<string> Surprise { get; init; }

    /// <summary>First step of the silence ladder.</summary>
    public required IReadOnlyList<string> Nudge { get; init; }

    /// <summary>Its second step: a question that "yes" answers.</summary>
    public required IReadOnlyList<string> OfferRephrase { get; init; }

    /// <summary>Its third step, likewise.</summary>
    public required IReadOnlyList<string> OfferMoveOn { get; init; }

    /// <summary>Answers a wish to stop, likewise.</summary>
    public required IReadOnlyList<string> OfferEnd { get; init; }

    /// <summary>Before the question is said again.</summary>
    public required IReadOnlyList<string> Repeat { get; init; }

    /// <summary>Before the question is said in other words.</summary>
    public required IReadOnlyList<string> Rephrase { get; init; }

    /// <summary>Answers a wish for time.</summary>
    public required IReadOnlyList<string> Wait { get; init; }

    /// <summary>Leads back from small talk.</summary>
    public required IReadOnlyList<string> SmallTalk { get; init; }

    /// <summary>Answers "I don't know", once a topic.</summary>
    public required IReadOnlyList<string> DontKnow { get; init; }

    /// <summary>Answers a word that is no answer, once a question.</summary>
    public required IReadOnlyList<string> NonAnswer { get; init; }

    /// <summary>Cuts a rambling answer short.</summary>
    public required IReadOnlyList<string> Interrupt { get; init; }

    /// <summary>The words could not be made out.</summary>
    public required IReadOnlyList<string> NotHeard { get; init; }

    /// <summary>The answer is in a language that the interviewer does not follow.</summary>
    public required IReadOnlyList<string> OtherLanguage { get; init; }

    /// <summary>The person asked for it to be easier.</summary>
    public required IReadOnlyList<string> EasedOff { get; init; }

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        if (!DataRule.IsWhole(
            Tentative, Filler, Backchannel, Surprise, Nudge, OfferRephrase, OfferMoveOn, OfferEnd, Repeat,
            Rephrase, Wait, SmallTalk, DontKnow, NonAnswer, Interrupt, NotHeard, OtherLanguage, EasedOff))
        {
            return;
        }

        (IReadOnlyList<string> Lines, string Name)[] lists =
        [
            (Tentative, "tentative"), (Filler, "filler"), (Backchannel, "backchannel"), (Surprise, "surprise"),
            (Nudge, "nudge"), (OfferRephrase, "offerRephrase"), (OfferMoveOn, "offerMoveOn"), (OfferEnd, "offerEnd"),
            (Repeat, "repeat"), (Rephrase, "rephrase"), (Wait, "wait"), (SmallTalk, "smallTalk"),
            (DontKnow, "dontKnow"), (NonAnswer, "nonAnswer"), (Interrupt, "interrupt"), (NotHeard, "notHeard"),
            (OtherLanguage, "otherLanguage"), (EasedOff, "easedOff"),
        ];
        foreach (var (lines, name) in lists)
        {
            DataRule.Check(lines.Count > 0, $"turnWording.{name} needs at least one line");
            foreach (var line in lines)
            {
                DataRule.Text(line, 2, 160, $"turnWording.{name}");
            }
        }
    }
}
