namespace InterviewTrainer.Core.Diagnostics;

/// <summary>One request that left, or tried to leave, this machine. Neither path nor content is kept.</summary>
/// <param name="Host">Destination, as in the address.</param>
/// <param name="Purpose">Why, in words for the person.</param>
/// <param name="At">UTC.</param>
public sealed record OutboundRequest(string Host, string Purpose, DateTime At);
