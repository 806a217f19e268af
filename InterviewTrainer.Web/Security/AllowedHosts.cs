using System.Net;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Security;

/// <summary>
/// The host names under which this server answers. A page elsewhere can point its own name at this machine (DNS rebinding) and
/// would then count as the same origin; its name is not on this list.
/// </summary>
internal sealed class AllowedHosts
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private readonly bool _allowsOwnAddress;

    /// <param name="addresses">Where the server listens; the hosts named there are allowed.</param>
    /// <param name="configured">Further names.</param>
    public AllowedHosts(ListenAddresses addresses, IEnumerable<string> configured)
    {
        _names.UnionWith(addresses.All.Select(address => address.Host));
        _names.UnionWith(configured);
        _allowsOwnAddress = addresses.HasWildcard;
        if (_allowsOwnAddress)
        {
            _names.Add(Environment.MachineName);
        }
    }

    /// <summary>Whether the request names this server by a name that it goes by.</summary>
    public bool Allows(HttpContext context)
    {
        var host = context.Request.Host.Host;
        return host.Length > 0 && (_names.Contains(host) || (_allowsOwnAddress && IsOwnAddress(host, context.Connection.LocalIpAddress)));
    }

    /// <summary>An address, unlike a name, cannot be pointed elsewhere: the one that the connection came in at is safe.</summary>
    private static bool IsOwnAddress(string host, IPAddress? local) =>
        local is not null && IPAddress.TryParse(host, out var named) && named.MapToIPv6().Equals(local.MapToIPv6());
}
