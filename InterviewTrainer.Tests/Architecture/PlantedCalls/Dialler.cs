using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewTrainer.Tests.Architecture.PlantedCalls;

// Violations on purpose: OutboundRulesTests proves with them that the rule can fail.
internal static class DialsItself
{
    public static async Task<string> AskAsync(Uri address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(address);
    }
}

internal static class DialsBySocket
{
    public static Func<IDisposable> Open => () => new TcpClient();
}

internal sealed class DialsByInheritance : HttpClientHandler;

internal static class DialsByService
{
    public static IServiceCollection Add(IServiceCollection services) => services.AddSingleton<HttpClient>();
}

internal static class DialsTheOldWay
{
    public static Type Ask(WebRequest request) => request.GetType();
}

/// <summary>Allowed: it is given a client.</summary>
internal static class IsGivenAClient
{
    public static Task<string> AskAsync(HttpClient client, Uri address) => client.GetStringAsync(address);
}
