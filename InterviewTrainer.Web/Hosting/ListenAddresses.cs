using System.Net;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Where the server is asked to listen, and whether that is this machine alone.</summary>
internal sealed class ListenAddresses
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string Default = "http://localhost:8000";

    /// <summary>The port of <see cref="Default"/>.</summary>
    public const int DefaultPort = 8000;

    private ListenAddresses(IReadOnlyList<BindingAddress> all, bool areKestrelsOwn)
    {
        All = all;
        AreKestrelsOwn = areKestrelsOwn;
    }

    public IReadOnlyList<BindingAddress> All { get; }

    /// <summary>True when Kestrel reads them from its own configuration and need not be told.</summary>
    public bool AreKestrelsOwn { get; }

    /// <summary>True when nothing but this machine can connect.</summary>
    public bool IsLoopbackOnly => All.All(IsLoopback);

    /// <summary>True when an address stands for every network interface; Kestrel takes any name that it does not know for that too.</summary>
    public bool HasWildcard => All.Any(IsWildcard);

    /// <summary>True when a page of this server may come to another machine without HTTPS, where browsers refuse the microphone.</summary>
    public bool HasPlainHttpBeyondLoopback => All.Any(address => !IsLoopback(address) && address.Scheme == Uri.UriSchemeHttp);

    /// <summary>
    /// The addresses of the command line, else those of Kestrel's own configuration (<c>Kestrel:Endpoints</c>, which may name
    /// certificates), else those of <c>urls</c> (<c>ASPNETCORE_URLS</c>), else <see cref="Default"/>.
    /// </summary>
    /// <exception cref="StartupException">One of them is not an address.</exception>
    public static ListenAddresses From(string? commandLine, IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToArray();
        if (string.IsNullOrWhiteSpace(commandLine) && endpoints.Length > 0)
        {
            return new ListenAddresses([.. endpoints.Select(Parse)], areKestrelsOwn: true);
        }

        var texts = FirstOf(commandLine, configuration["urls"], Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ListenAddresses([.. texts.Select(Parse)], areKestrelsOwn: false);
    }

    /// <summary>As Kestrel wants them.</summary>
    public override string ToString() => string.Join(';', All);

    private static string FirstOf(params IEnumerable<string?> texts) => texts.First(text => !string.IsNullOrWhiteSpace(text))!;

    private static BindingAddress Parse(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            if (address.Scheme is "http" or "https" && address.PathBase.Length == 0 && IsHost(address))
            {
                // Kestrel picks a free port for one address only, and "localhost" is two.
                return address.Port == 0 && IsLocalhostName(address.Host) ? BindingAddress.Parse($"{address.Scheme}://127.0.0.1:0") : address;
            }
        }
        catch (FormatException)
        {
            // Said below, for every kind of mistake.
        }

        throw new StartupException($"\"{text}\" is not an address to listen at. It looks like {Default}: a scheme (http or https), a host, a port, and no path.");
    }

    private static bool IsHost(BindingAddress address) => IsSocketFile(address) || address.Host is "*" or "+" || Uri.CheckHostName(address.Host) != UriHostNameType.Unknown;

    private static bool IsLoopback(BindingAddress address) =>
        IsSocketFile(address) || IsLocalhostName(address.Host) || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsWildcard(BindingAddress address) =>
        !IsSocketFile(address) && !IsLocalhostName(address.Host)
        && (!IPAddress.TryParse(address.Host, out var ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));

    private static bool IsSocketFile(BindingAddress address) => address.IsUnixPipe || address.IsNamedPipe;

    private static bool IsLocalhostName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
