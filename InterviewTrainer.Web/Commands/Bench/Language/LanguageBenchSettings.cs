namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>How much is measured.</summary>
/// <param name="Blocks">How often everything is measured; ours and the peer take turns.</param>
/// <param name="Tokens">Tokens of a reply.</param>
/// <param name="Tiny">A tiny model, for a test that all of it runs; its figures say nothing.</param>
internal sealed record LanguageBenchSettings(int Blocks, int Tokens, bool Tiny);
