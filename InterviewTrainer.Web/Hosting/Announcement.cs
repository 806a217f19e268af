using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using InterviewTrainer.Web.Security;

namespace InterviewTrainer.Web.Hosting;

/// <summary>What the person reads in the terminal once the server listens.</summary>
internal static class Announcement
{
    /// <summary>Addresses that a browser can open, the one for this machine first; none where the server listens at socket files alone.</summary>
    /// <param name="bound">Where the server listens, as it reports itself.</param>
    /// <param name="own">Addresses of this machine, named where it listens at every one.</param>
    /// <param name="token">Becomes part of the addresses; null where none is asked for.</param>
    public static IReadOnlyList<string> Pages(IEnumerable<string> bound, IReadOnlyCollection<IPAddress> own, string? token)
    {
        var suffix = token is null ? "" : $"/?{AccessTokenMiddleware.QueryName}={token}";
        return
        [
            .. bound.Select(BindingAddress.Parse)
                .Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
                .SelectMany(address => Hosts(address, own), (address, host) => $"{address.Scheme}://{host}:{address.Port}{suffix}")
                .Distinct(),
        ];
    }

    /// <summary>What to be careful about, a line each.</summary>
    public static IEnumerable<string> Warnings(ListenAddresses addresses, DataFolder folder)
    {
        if (addresses.HasPlainHttpBeyondLoopback)
        {
            yield return "Warning: other machines can reach this server. Keep the token to yourself; on those machines browsers allow the microphone only over HTTPS.";
        }

        if (folder.IsOpenToOthers)
        {
            yield return $"Warning: other users of this machine may look into {folder.Path}. Keep them out with: chmod 700 \"{folder.Path}\"";
        }
    }

    /// <summary>IPv4 addresses of this machine in its networks.</summary>
    public static IReadOnlyCollection<IPAddress> OwnAddresses() =>
    [
        .. from network in NetworkInterface.GetAllNetworkInterfaces()
           where network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback
           from address in network.GetIPProperties().UnicastAddresses
           where address.Address.AddressFamily == AddressFamily.InterNetwork
           select address.Address,
    ];

    private static IEnumerable<string> Hosts(BindingAddress address, IReadOnlyCollection<IPAddress> own) =>
        IPAddress.TryParse(address.Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            ? ["localhost", .. own.Select(each => each.ToString())]
            : [address.Host];
}
