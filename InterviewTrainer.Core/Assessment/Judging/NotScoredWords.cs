namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>Why there is no score, as a sentence to the person.</summary>
public static class NotScoredWords
{
    /// <summary>Said of an answer that was spoken while nothing wrote its words down.</summary>
    public const string Unheard = "You spoke, but nothing wrote your words down, so there is nothing to judge.";

    /// <summary>Said of an answer that, without its words to graders, is too short.</summary>
    public const string OnlyRequests = "Words to whoever grades do not count, and too little was left without them.";

    public static string Of(NotScoredReason reason) => reason switch
    {
        NotScoredReason.Silent => "Nothing was said here.",
        NotScoredReason.TooShort => "Too short to judge: a few words hold no story and no explanation.",
        NotScoredReason.TooLong => "Too long to judge: more than anybody says in one answer.",
        NotScoredReason.NoAnswer => "You did not answer this one, and that is all it says.",
        NotScoredReason.Gibberish => "These words make no sentences, so there is nothing to judge. If you said something else aloud, it was misheard.",
        NotScoredReason.WordList => "Terms without a story or an explanation show nothing that could be judged.",
        NotScoredReason.RecitesQuestion => "This says the question again in other words.",
        NotScoredReason.OffTopic => "This seems to be about something else than the question. If it is not, say first how it answers it.",
        NotScoredReason.OtherLanguage => "The rules know English only, so this was not judged.",
        NotScoredReason.CutOff => "The answer was cut off, so it was not judged.",
        NotScoredReason.RecogniserUnsure => "The recogniser was unsure of these words, so they were not judged as yours.",
        NotScoredReason.NotMeasured => "Not measured.",
        _ => "Your words were not kept, as you asked, so they cannot be judged any more.",
    };
}
