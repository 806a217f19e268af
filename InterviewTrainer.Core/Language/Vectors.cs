namespace InterviewTrainer.Core.Language;

/// <summary>Arithmetic on what <see cref="ITextEmbedder"/> gives.</summary>
internal static class Vectors
{
    /// <summary>Cosine of the angle between two vectors of unit length and one size: -1 to 1.</summary>
    public static double Cosine(float[] one, float[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
