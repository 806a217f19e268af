using System.Text.Json;

namespace InterviewTrainer.Tests.Conversation.Scenarios;

/// <summary>What a person does and how the engines behave, against a time line, and what has to come of it. From a file in <c>Conversation/Scenarios/</c>.</summary>
/// <param name="Name">What happens, in a few words.</param>
/// <param name="Shows">The sentence of <c>sentences.txt</c> that it shows.</param>
/// <param name="Steps">In order; each an object with one verb, see <see cref="ScenarioStage"/>.</param>
internal sealed record Scenario(string Name, string Shows, IReadOnlyList<JsonElement> Steps)
{
    /// <summary>Temper of the interviewer.</summary>
    public string Persona { get; init; } = "neutral";

    /// <summary><c>study</c> or <c>pressure</c>.</summary>
    public string Mode { get; init; } = "study";

    /// <summary>Easy, Standard or Hard.</summary>
    public string Difficulty { get; init; } = "Standard";

    /// <summary>Somebody makes words of what is said.</summary>
    public bool Hears { get; init; } = true;

    /// <summary>A recogniser of the server's makes words of it, when the script says so.</summary>
    public bool Recognizer { get; init; }

    /// <summary>The interviewer decides only when the script says so.</summary>
    public bool Slow { get; init; }

    /// <summary>Length of a spoken piece, seconds.</summary>
    public double PieceSeconds { get; init; } = 2;

    public override string ToString() => Name;
}
