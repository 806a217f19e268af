using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Always the same voice engine, or none.</summary>
internal sealed record FixedVoice(ISpeechSynthesizer? Current) : ISpeechSynthesizerSource;
