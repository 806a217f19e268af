using System.Net.Sockets;
using InterviewTrainer.Core.Diagnostics;
using Microsoft.AspNetCore.Connections;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Puts into words why the server could not listen.</summary>
internal static class ListenFailure
{
    /// <summary>What to tell the person; null for a failure of another kind, which is a fault of the program.</summary>
    public static StartupException? Explain(Exception exception, ListenAddresses addresses)
    {
        var culprit = addresses.All.FirstOrDefault(address => exception.Message.Contains(address.ToString(), StringComparison.OrdinalIgnoreCase)) ?? addresses.All[0];
        var problem = exception.GetBaseException() switch
        {
            _ when exception.InnerException is AddressInUseException => Taken(culprit),
            SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => Taken(culprit),
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"This account may not listen at {culprit}. Choose a port from 1024 up: --urls {With(culprit, ListenAddresses.DefaultPort)}.",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => $"This machine has no network address {culprit.Host}. Choose one that it has: --urls {ListenAddresses.Default}.",
            InvalidOperationException certificate when culprit.Scheme == Uri.UriSchemeHttps => $"HTTPS cannot start: {certificate.Message}",
            _ => null,
        };
        return problem is null ? null : new StartupException(problem, exception);
    }

    private static string Taken(BindingAddress address) =>
        $"Port {address.Port} is taken: another program listens at {address}. Choose another port: --urls {With(address, address.Port == ushort.MaxValue ? ListenAddresses.DefaultPort : address.Port + 1)}.";

    private static string With(BindingAddress address, int port) => $"{address.Scheme}://{address.Host}:{port}";
}
