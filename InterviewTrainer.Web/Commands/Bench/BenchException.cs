namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>A bench could not be run; the message says why and what to do.</summary>
internal sealed class BenchException(string message) : Exception(message);
