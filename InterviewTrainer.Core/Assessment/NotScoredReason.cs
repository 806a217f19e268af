namespace InterviewTrainer.Core.Assessment;

/// <summary>Why there is no score. Not scored is no low score: there was nothing that could honestly be judged.</summary>
public enum NotScoredReason
{
    /// <summary>Nothing was said.</summary>
    Silent,

    /// <summary>Fewer words than can be judged.</summary>
    TooShort,

    /// <summary>More words than are read.</summary>
    TooLong,

    /// <summary>The person did not answer: asked to skip, to repeat, or said that they don't know.</summary>
    NoAnswer,

    /// <summary>No sentences of a language: noise, repeated words, a recogniser's inventions.</summary>
    Gibberish,

    /// <summary>A list of terms without sentences.</summary>
    WordList,

    /// <summary>The question in other words.</summary>
    RecitesQuestion,

    /// <summary>About something else.</summary>
    OffTopic,

    /// <summary>Not in English, the one language that the rules know.</summary>
    OtherLanguage,

    /// <summary>The interviewer, the clock or the end of the interview cut it off.</summary>
    CutOff,

    /// <summary>The recogniser was too unsure of the words to judge them as the person's.</summary>
    RecogniserUnsure,

    /// <summary>What it rests on was not measured: no microphone, no camera, typed words.</summary>
    NotMeasured,

    /// <summary>The words were not kept, as asked, and are gone.</summary>
    WordsNotKept,
}
