namespace InterviewTrainer.Tests.Assessment.Graded;

/// <summary>A way in which a model's verdict on an answer goes wrong.</summary>
public enum WrongWay
{
    HalfAVerdict,
    QuotesNeverSaid,
    AllFives,
    AllTens,
    AllOnes,
    AnotherAnswer,
    Empty,
    Late,
    AnotherLanguage,
    QuotesTheInstruction,
    QuotesOneLetter,
    OneQuoteForAll,
    OppositeLevels,
}
