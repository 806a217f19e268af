namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>Makes an interviewer from sliders, by rules that <c>docs/packs.md</c> states. Sliders that stand where the start has them give back its numbers, roughly.</summary>
/// <param name="shipped">The personas that came with the program, at least one of them.</param>
public sealed class PersonaMaker(IReadOnlyList<Persona> shipped)
{
    private const int SlowestMs = 3_200;
    private const int MsAPoint = 20;
    private const int RarestBackchannelMs = 20_000;
    private const int BackchannelMsAPoint = 150;

    /// <summary>Below it nobody makes a sound of listening.</summary>
    private const int QuietRapport = 10;

    /// <summary>From it on there is one follow-up a topic, from the other on there are two.</summary>
    private const int OneFollowUp = 15;
    private const int TwoFollowUps = 70;
    private const double RateAPoint = 0.003;

    /// <summary>Where the sliders of a start stand; those of a persona without any follow from its numbers.</summary>
    public static PersonaSliders SlidersOf(Persona persona) => persona.Sliders ?? new PersonaSliders(
        persona.Id,
        Percent(persona.Warmth * PersonaSliders.Most),
        persona.TurnTaking.BackchannelEveryMs is { } every ? Percent((RarestBackchannelMs - every) / (double)BackchannelMsAPoint) : 0,
        Percent(persona.Probing * PersonaSliders.Most),
        Percent((SlowestMs - persona.PatienceMs) / (double)MsAPoint));

    /// <summary>The interviewer of these sliders; not saved, and not checked for its name.</summary>
    public Persona Make(string id, string title, PersonaSliders sliders)
    {
        var start = shipped.FirstOrDefault(persona => persona.Id == sliders.Start) ?? shipped[0];
        var (manner, listening) = (Nearest(of => of.Empathy, sliders.Empathy), Nearest(of => of.Rapport, sliders.Rapport));
        var patienceMs = SlowestMs - (sliders.Pace * MsAPoint);
        var wording = manner.Wording with { Acknowledgement = listening.Wording.Acknowledgement, FollowUp = listening.Wording.FollowUp };
        return new Persona
        {
            Format = 1,
            Id = id,
            Title = title,
            Manner = Manner(sliders),
            SampleLine = $"{wording.FollowUp[0]} {wording.GenericFollowUps[FollowUpIntent.Role]}",
            Voice = start.Voice with { Rate = Math.Round(Math.Clamp(start.Voice.Rate + (RateAPoint * (sliders.Pace - SlidersOf(start).Pace)), 0.7, 1.3), 2) },
            PatienceMs = patienceMs,
            FollowUpsPerTopic = sliders.Probing >= TwoFollowUps ? 2 : sliders.Probing >= OneFollowUp ? 1 : 0,
            Warmth = sliders.Empathy / (double)PersonaSliders.Most,
            Probing = sliders.Probing / (double)PersonaSliders.Most,
            TurnTaking = new PersonaTurnTaking
            {
                BackchannelEveryMs = sliders.Rapport < QuietRapport ? null : RarestBackchannelMs - (sliders.Rapport * BackchannelMsAPoint),
                InterruptAfterMs = 60 * patienceMs,
                NudgeAfterMs = (int)(3.5 * patienceMs),
                RephraseAfterMs = 7 * patienceMs,
                MoveOnAfterMs = 12 * patienceMs,
            },
            Sliders = sliders,
            Wording = wording,
            TurnWording = manner.TurnWording! with
            {
                Tentative = listening.TurnWording!.Tentative,
                Backchannel = listening.TurnWording.Backchannel,
                SmallTalk = listening.TurnWording.SmallTalk,
            },
        };
    }

    /// <summary>Of two that are equally near the warmer one.</summary>
    private Persona Nearest(Func<PersonaSliders, int> slider, int value) =>
        shipped.OrderBy(persona => Math.Abs(slider(SlidersOf(persona)) - value)).ThenByDescending(persona => persona.Warmth).First();

    /// <summary>Two or three words for the card.</summary>
    private static string Manner(PersonaSliders sliders)
    {
        var warmth = sliders.Empathy >= 70 ? "warm" : sliders.Empathy >= 30 ? "even" : "cool";
        var pace = sliders.Pace >= 70 ? "brisk" : sliders.Pace >= 45 ? "steady" : "patient";
        return sliders.Probing >= TwoFollowUps ? $"{warmth}, {pace}, probing" : $"{warmth}, {pace}";
    }

    private static int Percent(double value) => (int)Math.Round(Math.Clamp(value, 0, PersonaSliders.Most));
}
