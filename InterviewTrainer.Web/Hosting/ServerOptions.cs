using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Section <c>Server</c> of the configuration.</summary>
public sealed record ServerOptions : IValidatableObject
{
    /// <summary>
    /// Further host names that browsers may use to reach this server, such as a reverse proxy's; without scheme and port. A name
    /// here means that other machines come in, so the access token is asked for even where the server itself listens on loopback.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from host in AllowedHosts
        where Uri.CheckHostName(host) == UriHostNameType.Unknown
        select new ValidationResult($"holds \"{host}\", which is not a host name (no scheme, port or wildcard)", [nameof(AllowedHosts)]);
}
