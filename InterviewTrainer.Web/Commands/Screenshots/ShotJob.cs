namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary>Pictures to take of one server; a line of JSON to <c>tools/screenshots.mjs</c>.</summary>
/// <param name="Server">Where it is.</param>
/// <param name="Browser">Program to look with.</param>
/// <param name="Scratch">Folder for what the browser writes.</param>
/// <param name="Folder">Where the pictures go.</param>
/// <param name="Data">Second part of the files' names.</param>
/// <param name="Speech">WAV file that the microphone hears; null for the browser's own beeps.</param>
/// <param name="Words">What the browser's recogniser makes of it, a sentence each; null for a browser that has none.</param>
/// <param name="Shots">In this order.</param>
internal sealed record ShotJob(
    Uri Server, string Browser, string Scratch, string Folder, string Data, string? Speech, IReadOnlyList<string>? Words, IReadOnlyList<ShotOrder> Shots);

/// <summary>One <see cref="PageShot"/> of a job.</summary>
internal sealed record ShotOrder(string Name, string Path, string? Step);

/// <summary>What the script says, a line each.</summary>
/// <param name="File">A picture was written; null at the end of the job.</param>
internal sealed record ShotEvent(string? File);
