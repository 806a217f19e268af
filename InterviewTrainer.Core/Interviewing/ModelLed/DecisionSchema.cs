namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// What a reply after an answer has to look like: only what may be decided there. What is said first stands first, and a decision for the next topic carries no question, so that the
/// model writes nothing that the candidate would wait for in vain.
/// </summary>
internal static class DecisionSchema
{
    /// <param name="mayFollowUp">The topic may be stayed on.</param>
    /// <param name="mayContradict">A follow-up may be about what does not fit the CV: there is one, and it was not done on this topic.</param>
    /// <param name="mayPassOver">The next planned question may be left out (<see cref="Interview.MayPassOver"/>).</param>
    public static string Of(bool mayFollowUp, bool mayContradict, bool mayPassOver)
    {
        var nextTopic = NextTopic(mayPassOver);
        var next = mayFollowUp ? $$"""{"anyOf":[{{FollowUp(mayContradict)}},{{nextTopic}}]}""" : nextTopic;
        return $$"""
            {"type":"object","properties":{
              "acknowledgement":{"type":"string","maxLength":100},
              "next":{{next}}},
             "required":["acknowledgement","next"],"additionalProperties":false}
            """;
    }

    private static string FollowUp(bool mayContradict)
    {
        var intents = string.Join(',', FollowUpRules.Intents.Concat(mayContradict ? [FollowUpIntent.Contradiction] : []).Select(intent => $"\"{intent}\""));
        return $$$"""
            {"type":"object","properties":{
              "decision":{"enum":["follow_up"]},
              "intent":{"enum":[{{{intents}}}]},
              "question":{"type":"string","minLength":20,"maxLength":200},
              "reason":{"type":"string","maxLength":120}},
             "required":["decision","intent","question","reason"],"additionalProperties":false}
            """;
    }

    private static string NextTopic(bool mayPassOver) => mayPassOver
        ? """
          {"type":"object","properties":{
            "decision":{"enum":["next_topic"]},
            "next_is_answered":{"type":"boolean"},
            "reason":{"type":"string","maxLength":120}},
           "required":["decision","next_is_answered","reason"],"additionalProperties":false}
          """
        : """
          {"type":"object","properties":{
            "decision":{"enum":["next_topic"]},
            "reason":{"type":"string","maxLength":120}},
           "required":["decision","reason"],"additionalProperties":false}
          """;
}
