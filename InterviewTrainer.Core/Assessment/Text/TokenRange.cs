namespace InterviewTrainer.Core.Assessment.Text;

/// <summary>Words in a row.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Last">Index of the last, inclusive.</param>
internal readonly record struct TokenRange(int First, int Last)
{
    public int Count => Last - First + 1;
}
