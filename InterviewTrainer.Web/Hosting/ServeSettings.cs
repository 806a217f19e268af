namespace InterviewTrainer.Web.Hosting;

/// <summary>What the command line says about the server; null and empty leave it to the configuration.</summary>
/// <param name="Urls">Addresses to listen at, separated by semicolons.</param>
/// <param name="DataFolder">Where everything is written.</param>
/// <param name="Overrides">Settings by their keys within section <see cref="InterviewTrainerOptions.Section"/>.</param>
internal sealed record ServeSettings(string? Urls = null, string? DataFolder = null, IReadOnlyDictionary<string, string?>? Overrides = null);
