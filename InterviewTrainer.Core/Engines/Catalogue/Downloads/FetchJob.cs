namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>A file to fetch.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Page">Where to read about it.</param>
/// <param name="Bytes">Its length; null where it is not known.</param>
/// <param name="Sha256">Its digest; null where it is not known.</param>
/// <param name="Room">Bytes that are needed besides the file itself, to unpack it.</param>
internal sealed record FetchJob(string Url, string Name, string Page, long? Bytes, string? Sha256, long Room);
