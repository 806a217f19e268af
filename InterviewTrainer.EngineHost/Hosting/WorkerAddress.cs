using System.Net;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>The addresses that a worker listens at for other programs, and who may call there.</summary>
/// <param name="Urls">As Kestrel takes them.</param>
/// <param name="Token">What callers must send; null where only this machine can call.</param>
internal sealed record WorkerAddress(IReadOnlyList<string> Urls, BearerToken? Token)
{
    /// <exception cref="EngineLoadException">An address cannot be used, or would be open to anybody.</exception>
    public static WorkerAddress Parse(string urls, string? tokenFile)
    {
        var token = tokenFile is null ? null : BearerToken.Read(tokenFile);
        var list = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (list.Length == 0)
        {
            throw new EngineLoadException("--urls names no address. Give one, such as http://127.0.0.1:8080");
        }

        foreach (var url in list)
        {
            var address = Read(url);
            if (token is null && !IsLoopback(address.Host))
            {
                throw new EngineLoadException($"Other machines could call {url}. Give --token-file with a secret, or listen at 127.0.0.1.");
            }
        }

        return new WorkerAddress(list, token);
    }

    /// <summary>
    /// Where no token is asked for, a page in a browser on this machine must not get in either: neither by a name that was made to lead here, nor from its own origin.
    /// </summary>
    public bool Admits(HttpRequest request) =>
        Token?.IsIn(request) ?? (IsLoopback(request.Host.Host) && (request.Headers.Origin is not [{ } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLoopback(from.Host))));

    private static BindingAddress Read(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException exception)
        {
            throw new EngineLoadException($"--urls: \"{url}\" is not an address. Give one such as http://127.0.0.1:8080", exception);
        }

        return address is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false, PathBase: "" }
            ? address
            : throw new EngineLoadException($"--urls: \"{url}\" cannot be used: only plain http:// addresses without a path can. Use --socket for a socket, and a proxy for TLS.");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
