namespace InterviewTrainer.Web.Commands.Bench.Speech;

/// <summary>How long an engine took for one piece of speech.</summary>
/// <param name="FirstSound">Until the first of it was there.</param>
/// <param name="Whole">Until all of it was there.</param>
/// <param name="Speech">Playing time of the speech.</param>
internal sealed record SpeechTimes(TimeSpan FirstSound, TimeSpan Whole, TimeSpan Speech)
{
    /// <summary>Time that the engine needs for a second of speech; below 1 it keeps up.</summary>
    public double RealTimeFactor => Whole / Speech;
}
