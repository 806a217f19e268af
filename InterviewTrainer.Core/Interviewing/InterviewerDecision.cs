using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>What a language model decided after an answer. Made from its reply, which is checked like anything from outside.</summary>
/// <param name="Acknowledgement">Said before what follows; may be empty.</param>
/// <param name="FollowUp">Null: on to the next topic.</param>
internal sealed partial record InterviewerDecision(string Acknowledgement, DecidedFollowUp? FollowUp)
{
    /// <summary>Longer replies are not read to their end.</summary>
    public const int MaxReplyCharacters = 8_000;

    private const int MaxAcknowledgement = 160;
    private const int MaxQuestion = 280;
    private const int MaxReason = 200;

    /// <summary>Shorter is no question that could be asked; a grammar holds the model to it.</summary>
    private const int MinQuestion = 10;

    /// <summary>
    /// What the reply has to look like. What is said first stands first, and a decision for the next topic carries no question, so that the model writes nothing
    /// that the candidate would wait for in vain.
    /// </summary>
    public const string Schema = """
        {"type":"object","properties":{
          "acknowledgement":{"type":"string","maxLength":100},
          "next":{"anyOf":[
            {"type":"object","properties":{
              "decision":{"enum":["follow_up"]},
              "intent":{"enum":["Clarify","Numbers","Role","TradeOff","Impact","Summarise"]},
              "question":{"type":"string","minLength":20,"maxLength":200},
              "reason":{"type":"string","maxLength":120}},
             "required":["decision","intent","question","reason"],"additionalProperties":false},
            {"type":"object","properties":{
              "decision":{"enum":["next_topic"]},
              "reason":{"type":"string","maxLength":120}},
             "required":["decision","reason"],"additionalProperties":false}]}},
         "required":["acknowledgement","next"],"additionalProperties":false}
        """;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<FollowUpIntent>() },
        MaxDepth = 4,
    };

    public InterviewerDecision WithoutFollowUp() => this with { FollowUp = null };

    /// <summary>Null when the reply is no such decision, or decides for a follow-up without a question that could be asked.</summary>
    public static InterviewerDecision? Read(string reply)
    {
        try
        {
            if (JsonSerializer.Deserialize<Reply>(reply, Options) is not { Next: { } next } read)
            {
                return null;
            }

            var acknowledgement = Line(read.Acknowledgement, MaxAcknowledgement);
            if (acknowledgement.Contains('?', StringComparison.Ordinal))
            {
                acknowledgement = ""; // A second question beside the one that is asked.
            }

            return next.Decision switch
            {
                "next_topic" => new InterviewerDecision(acknowledgement, null),
                "follow_up" when Line(next.Question, MaxQuestion) is { Length: >= MinQuestion } question && Enum.IsDefined(next.Intent) =>
                    new InterviewerDecision(acknowledgement, new DecidedFollowUp(question, next.Intent, Line(next.Reason, MaxReason))),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One plain line: no control characters, markdown marks, labels or quotes around it; empty when it is too long to be what was asked for.</summary>
    private static string Line(string? text, int longest)
    {
        var plain = string.Concat((text ?? "").EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) ? " " : rune.ToString()));
        plain = MarkPattern().Replace(plain, "");
        plain = SpacePattern().Replace(LabelPattern().Replace(plain.Trim(), ""), " ").Trim().Trim('"', '“', '”').Trim();
        return plain.Length <= longest ? plain : "";
    }

    [GeneratedRegex(@"[*_`#<>\[\]{}|]+")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^(?:(?:follow[- ]?up\s+)?question|interviewer|next|q)\s*\d*\s*[:.)]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();

    private sealed record Reply(string? Acknowledgement, NextStep? Next);

    private sealed record NextStep(string? Decision, FollowUpIntent Intent, string? Question, string? Reason);
}

/// <summary>A follow-up that the model asks.</summary>
/// <param name="Question">As it is spoken.</param>
/// <param name="Intent">What it is after.</param>
/// <param name="Reason">Why, in the model's words; kept for the debrief.</param>
internal sealed record DecidedFollowUp(string Question, FollowUpIntent Intent, string Reason);
