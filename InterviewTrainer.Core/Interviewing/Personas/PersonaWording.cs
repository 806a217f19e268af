using System.Text.Json.Serialization;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>How a persona puts things. Lists hold variants; the interview's seed picks.</summary>
public sealed record PersonaWording : IJsonOnDeserialized
{
    /// <summary>Greetings before the first question.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Said between an answer and the next question.</summary>
    public required IReadOnlyList<string> Acknowledgement { get; init; }

    /// <summary>Said before a follow-up.</summary>
    public required IReadOnlyList<string> FollowUp { get; init; }

    /// <summary>Said after a skipped question.</summary>
    public required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>Said when going on after a pause or an interruption.</summary>
    public required IReadOnlyList<string> WelcomeBack { get; init; }

    /// <summary>Said when the chosen length is reached.</summary>
    public required IReadOnlyList<string> TimeUp { get; init; }

    /// <summary>Said at the end.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    /// <summary>Declines to write the person's answer.</summary>
    public required IReadOnlyList<string> Refusal { get; init; }

    /// <summary>Follow-ups where a question has none of its own for the intent.</summary>
    public required IReadOnlyDictionary<FollowUpIntent, string> GenericFollowUps { get; init; }

    /// <summary>Tips by what the answer lacked.</summary>
    public required IReadOnlyDictionary<FollowUpIntent, string> Tips { get; init; }

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        if (!DataRule.IsWhole(Opening, Acknowledgement, FollowUp, Skipped, WelcomeBack, TimeUp, Closing, Refusal, GenericFollowUps, Tips))
        {
            return;
        }

        (IReadOnlyList<string> Lines, string Name)[] lists =
        [
            (Opening, "opening"), (Acknowledgement, "acknowledgement"), (FollowUp, "followUp"), (Skipped, "skipped"),
            (WelcomeBack, "welcomeBack"), (TimeUp, "timeUp"), (Closing, "closing"), (Refusal, "refusal"),
        ];
        foreach (var (lines, name) in lists)
        {
            DataRule.Check(lines.Count > 0, $"{name} needs at least one line");
            foreach (var line in lines)
            {
                DataRule.Text(line, 2, 400, name);
            }
        }

        foreach (var intent in FollowUpRules.Intents)
        {
            DataRule.Check(GenericFollowUps.ContainsKey(intent), $"genericFollowUps has no {intent}");
            DataRule.Check(Tips.ContainsKey(intent), $"tips has no {intent}");
        }

        DataRule.Filled(GenericFollowUps.Values, "genericFollowUps");
        DataRule.Filled(Tips.Values, "tips");
    }
}
