using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>The words of an answer that the recogniser was unsure of, where they stand.</summary>
internal static class UnsureWords
{
    /// <returns>In order of place; none for typed words and where the recogniser gives no confidence.</returns>
    public static IReadOnlyList<Evidence> Of(Turn turn)
    {
        if (turn.Words is not { Timed.Count: > 0 } words)
        {
            return [];
        }

        var places = WordPlaces.In(words.Answer, words.Timed);
        return [.. words.Timed.Zip(places).Where(word => word.First.IsUnsure() && word.Second is not null).Select(word => Evidence.At(words.Answer, word.Second!.Value.Start, word.Second.Value.End))];
    }
}
