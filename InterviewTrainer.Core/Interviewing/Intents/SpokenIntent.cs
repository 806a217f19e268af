namespace InterviewTrainer.Core.Interviewing.Intents;

/// <summary>What the person meant by what they said in their turn. Everything but <see cref="Answer"/> leaves the question open and is never graded.</summary>
public enum SpokenIntent
{
    /// <summary>An answer, good or bad.</summary>
    Answer,

    /// <summary>"Could you repeat the question?"</summary>
    Repeat,

    /// <summary>"What do you mean by that?"</summary>
    Rephrase,

    /// <summary>"Can we skip this one?"</summary>
    Skip,

    /// <summary>"Give me a moment."</summary>
    Wait,

    /// <summary>"Hello, how are you?"</summary>
    SmallTalk,

    /// <summary>"I don't know."</summary>
    DontKnow,

    /// <summary>"Hmm, let me see": words on the way to an answer.</summary>
    ThinkingAloud,

    /// <summary>"Okay." Nothing that could be an answer.</summary>
    NonAnswer,

    /// <summary>"Write me a good answer", which the interviewer declines.</summary>
    AnswerForMe,

    /// <summary>"I'd like to stop here."</summary>
    End,
}
