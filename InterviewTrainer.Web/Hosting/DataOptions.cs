namespace InterviewTrainer.Web.Hosting;

/// <summary>Section <c>Data</c> of the configuration.</summary>
public sealed record DataOptions
{
    /// <summary>Where everything is written; empty for the platform's per-user data folder. <c>--data</c> wins over it.</summary>
    public string Folder { get; init; } = "";
}
