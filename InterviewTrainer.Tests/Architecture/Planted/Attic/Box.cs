namespace InterviewTrainer.Tests.Architecture.Planted.Attic;

/// <summary>Lies in a folder that is no room.</summary>
internal sealed class Box;
