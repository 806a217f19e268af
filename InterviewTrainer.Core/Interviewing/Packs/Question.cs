using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>A question with the scale that answers to it are read against.</summary>
public sealed record Question : IJsonOnDeserialized
{
    public required string Id { get; init; }

    /// <summary><c>pack/question</c>; unique over all packs. Set by the reader.</summary>
    [JsonIgnore]
    public string Key { get; init; } = "";

    public required string Text { get; init; }
    public required string Competency { get; init; }
    public required QuestionKind Kind { get; init; }
    public required Difficulty Difficulty { get; init; }

    /// <summary>Answer length that the question asks for.</summary>
    public required int Minutes { get; init; }

    /// <summary>Behaviour described at levels 1, 3 and 5.</summary>
    public required IReadOnlyList<RubricAnchor> Rubric { get; init; }

    /// <summary>Follow-up questions, one for each intent that makes sense here.</summary>
    public required IReadOnlyDictionary<FollowUpIntent, string> FollowUps { get; init; }

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        if (!DataRule.IsWhole(Id, Text, Competency, Rubric, FollowUps))
        {
            return;
        }

        DataRule.Identifier(Id, "id");
        DataRule.Text(Text, 20, 400, "text");
        DataRule.Text(Competency, 2, 60, "competency");
        DataRule.Range(Minutes, 1, 10, "minutes");
        DataRule.Filled(Rubric, "rubric");
        DataRule.Filled(FollowUps.Values, "followUps");
        DataRule.Check(Rubric.Select(anchor => anchor.Level).SequenceEqual([1, 3, 5]), "rubric needs the levels 1, 3 and 5, in that order");
        foreach (var anchor in Rubric)
        {
            DataRule.Text(anchor.Anchor, 20, 400, "rubric anchor");
        }

        DataRule.Check(FollowUps.Keys.All(FollowUpRules.Intents.Contains), "followUps has an intent that only a language model asks for");
        foreach (var followUp in FollowUps.Values)
        {
            DataRule.Text(followUp, 10, 280, "followUps");
        }
    }
}

/// <summary>Behaviour that marks a level of an answer.</summary>
/// <param name="Level">1 (poor) to 5 (excellent).</param>
/// <param name="Anchor">What such an answer holds.</param>
public sealed record RubricAnchor(int Level, string Anchor);

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    Behavioural,
    Situational,
    Technical,
    Motivation,
    SelfIntroduction,
}

/// <summary>How hard a question is.</summary>
public enum Difficulty
{
    Standard,
    Hard,
}
