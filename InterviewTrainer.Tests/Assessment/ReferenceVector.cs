namespace InterviewTrainer.Tests.Assessment;

/// <summary>Made with the model's own program (TensorFlow.js), for "hello there".</summary>
internal static class ReferenceVector
{
    public static IReadOnlyList<float> Start { get; } = [0.04072632f, 0.004430858f, -0.04592076f, -0.03557599f, 0.04192215f, -0.05113031f, 0.05162697f, 0.04977035f];
}
