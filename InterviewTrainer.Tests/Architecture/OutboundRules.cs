namespace InterviewTrainer.Tests.Architecture;

/// <summary>Only one class may open connections to other machines, because it counts them.</summary>
internal static class OutboundRules
{
    private static readonly string[] Clients =
    [
        "System.Net.Http.HttpClient",
        "System.Net.Http.HttpMessageInvoker",
        "System.Net.Http.HttpClientHandler",
        "System.Net.Http.SocketsHttpHandler",
        "System.Net.WebClient",
        "System.Net.Sockets.Socket",
        "System.Net.Sockets.TcpClient",
        "System.Net.Sockets.UdpClient",
        "System.Net.WebSockets.ClientWebSocket",
        "System.Net.Mail.SmtpClient",
    ];

    /// <summary>These make clients by static methods or behind the scenes: any use of them counts.</summary>
    private static readonly string[] Makers =
    [
        "System.Net.WebRequest",
        "System.Net.HttpWebRequest",
        "System.Net.FtpWebRequest",
        "System.Net.Quic.QuicConnection",
        "System.Net.Http.IHttpClientFactory",
        "Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions",
    ];

    /// <summary>What breaks the rule, a line each.</summary>
    /// <param name="types">The types to look at.</param>
    /// <param name="factory">Full name of the class that may.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<TypeUses> types, string factory) =>
    [
        .. from type in types
           where type.Type != factory
           from client in Clients.Where(client => type.Calls.Contains($"{client}::.ctor") || type.TypeArguments.Contains(client)).Concat(Makers.Where(type.Types.Contains))
           orderby type.Type, client
           select $"{type.Type} makes {client}",
    ];
}
