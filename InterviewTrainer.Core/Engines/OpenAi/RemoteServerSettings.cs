using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A server that speaks OpenAI's API. Its key is kept apart, in <see cref="EngineKeys"/>.</summary>
/// <param name="Address">Ends with a slash; see <see cref="TryParseAddress"/>.</param>
/// <param name="Model">Its name there; null for the one that the server has.</param>
public sealed record RemoteServerSettings(Uri Address, string? Model)
{
    /// <summary>Shown to people and written to exports, such as <c>gpt-oss at ai.example.org</c>.</summary>
    public string Name => Model is null ? Address.Authority : $"{Model} at {Address.Authority}";

    /// <summary>True when it is on this machine.</summary>
    public bool StaysLocal => Address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Address.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads what a person typed: <c>http://localhost:11434</c> means <c>http://localhost:11434/v1/</c>; another path stands as it is.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">What it means; null where it is none.</param>
    /// <param name="problem">What is wrong with it, for the person; null where nothing is.</param>
    public static bool TryParseAddress(string? text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        problem = null;
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0)
        {
            problem = "Enter the server's address with http:// or https://, such as http://localhost:11434";
        }
        else if (uri.UserInfo.Length > 0)
        {
            problem = "Leave the name and password out of the address; the key has a field of its own.";
        }
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            problem = "Leave out what follows the path of the address, from ? or # on.";
        }
        else
        {
            address = new Uri(uri.AbsolutePath == "/" ? $"{uri.GetLeftPart(UriPartial.Authority)}/v1/" : $"{uri.GetLeftPart(UriPartial.Path).TrimEnd('/')}/");
        }

        return address is not null;
    }
}
