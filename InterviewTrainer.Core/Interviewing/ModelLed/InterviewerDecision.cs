using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>What a language model decided after an answer. Made from its reply, which is checked like anything from outside.</summary>
/// <param name="Acknowledgement">Said before what follows; may be empty.</param>
/// <param name="FollowUp">Null: on to the next topic.</param>
/// <param name="Reason">Why, in the model's words; kept for the debrief, may be empty.</param>
internal sealed record InterviewerDecision(string Acknowledgement, DecidedFollowUp? FollowUp, string Reason)
{
    /// <summary>The planned question that comes next was answered already; only together with going on.</summary>
    public bool NextIsAnswered { get; init; }

    /// <summary>Longer replies are not read to their end.</summary>
    public const int MaxReplyCharacters = 8_000;

    public const int MaxAcknowledgement = 160;
    private const int MaxQuestion = 280;
    private const int MaxReason = 200;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<FollowUpIntent>() },
        MaxDepth = 4,
    };

    /// <summary>For a topic that may not be stayed on; why the model wanted to is no reason to leave it.</summary>
    public InterviewerDecision WithoutFollowUp() => FollowUp is null ? this : this with { FollowUp = null, Reason = "" };

    /// <summary>Null when the reply is no such decision, or decides for a follow-up without a question that could be asked.</summary>
    public static InterviewerDecision? Read(string reply)
    {
        if (ModelJson.Read<Reply>(reply, Options) is not { Next: { } next } read)
        {
            return null;
        }

        var acknowledgement = ModelLine.Remark(read.Acknowledgement, MaxAcknowledgement);
        var reason = ModelLine.Note(next.Reason, MaxReason);
        return next.Decision switch
        {
            "next_topic" => new InterviewerDecision(acknowledgement, null, reason) { NextIsAnswered = next.NextIsAnswered ?? false },
            "follow_up" when Enum.IsDefined(next.Intent) && ModelLine.Question(next.Question, MaxQuestion) is { } question =>
                new InterviewerDecision(acknowledgement, new DecidedFollowUp(question, next.Intent), reason),
            _ => null,
        };
    }

    private sealed record Reply(string? Acknowledgement, NextStep? Next);

    private sealed record NextStep(string? Decision, FollowUpIntent Intent, string? Question, string? Reason, [property: JsonPropertyName("next_is_answered")] bool? NextIsAnswered);
}

/// <summary>A follow-up that the model asks.</summary>
/// <param name="Question">As it is spoken.</param>
/// <param name="Intent">What it is after.</param>
internal sealed record DecidedFollowUp(string Question, FollowUpIntent Intent);
