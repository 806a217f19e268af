namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>A bench or another tool could not be run; the message says why and what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
