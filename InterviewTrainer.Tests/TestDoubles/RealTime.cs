using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The collection of the tests that feed sound as fast as a microphone does: one after another when all others are through, for a machine that is busy with them loses sound.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class RealTime;
