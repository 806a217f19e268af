using System.Text.Json.Serialization;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>What an interviewer is made from on the page Interviewers. Each slider runs from 0 to 100.</summary>
/// <param name="Start">Id of the persona of the program whose voice it has.</param>
/// <param name="Empathy">0 cold to 100 warm: how things are put.</param>
/// <param name="Rapport">0 silent to 100 a sound of listening every few seconds: how it listens and acknowledges.</param>
/// <param name="Probing">0 lets things stand to 100 asks on.</param>
/// <param name="Pace">0 patient and slow to 100 brisk.</param>
public sealed record PersonaSliders(string Start, int Empathy, int Rapport, int Probing, int Pace) : IJsonOnDeserialized
{
    /// <summary>The right end of a slider.</summary>
    public const int Most = 100;

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        if (!DataRule.IsWhole(Start))
        {
            return;
        }

        DataRule.Identifier(Start, "sliders.start");
        DataRule.Range(Empathy, 0, Most, "sliders.empathy");
        DataRule.Range(Rapport, 0, Most, "sliders.rapport");
        DataRule.Range(Probing, 0, Most, "sliders.probing");
        DataRule.Range(Pace, 0, Most, "sliders.pace");
    }
}
