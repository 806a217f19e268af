namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>What more and less of something is called, and whether it is good.</summary>
/// <param name="More">"higher", "slower": what more of it is.</param>
/// <param name="Less">"lower", "quicker".</param>
/// <param name="MoreIsGood">Null where neither is good by itself: there is no norm that holds for everybody.</param>
public sealed record ChangeWords(string More, string Less, bool? MoreIsGood)
{
    /// <summary>A score or a level.</summary>
    public static ChangeWords Score { get; } = new("higher", "lower", MoreIsGood: true);

    /// <summary>Something that gets in the way, counted.</summary>
    public static ChangeWords Fillers { get; } = new("more", "fewer", MoreIsGood: false);

    /// <summary>A clear change in words, without a full stop.</summary>
    /// <param name="difference">More is above 0.</param>
    /// <param name="display">A value as people read it.</param>
    public string Of(double difference, Func<double, string> display) => $"{(difference > 0 ? More : Less)} than usual by {display(Math.Abs(difference))}, "
        + (MoreIsGood is not { } good ? "neither good nor bad by itself" : difference > 0 == good ? "which is good" : "which is worth a look");
}
