using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class EngineRequestsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToAWorkerThatDiedJustBefore_ReachesItsSuccessor()
    {
        await using var server = await ScriptedServer.StartAsync("application/json", "{}");
        using var endpoint = new Succession(server.Address, isOurs: true);

        using var response = await EngineRequests.SendAsync(endpoint, Message, Token);

        Assert.Equal((2, 1), (endpoint.Connections, endpoint.Open));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Send_ToAServerOfOthersThatIsNotThere_IsNotRepeatedHere()
    {
        await using var server = await ScriptedServer.StartAsync("application/json", "{}");
        using var endpoint = new Succession(server.Address, isOurs: false);

        await Assert.ThrowsAsync<EngineUnavailableException>(() => EngineRequests.SendAsync(endpoint, Message, Token));

        Assert.Equal((1, 0), (endpoint.Connections, endpoint.Open));
    }

    private static HttpRequestMessage Message() => new(HttpMethod.Get, "models");

    /// <summary>First a worker whose socket is gone, then one that answers.</summary>
    private sealed class Succession(Uri successor, bool isOurs) : IEngineEndpoint, IDisposable
    {
        private readonly OutboundHttp _http = new(new OutboundRequests(TimeProvider.System));
        private readonly List<HttpClient> _clients = [];

        public string Name => "Tiny";

        public bool StaysLocal => true;

        public int Connections => _clients.Count;

        public int Open { get; private set; }

        public ValueTask<EngineConnection> ConnectAsync(CancellationToken cancellationToken)
        {
            var client = _clients.Count == 0 ? _http.CreateForSocket("a test", Path.Combine(Path.GetTempPath(), "no-such-socket")) : _http.Create("a test");
            client.BaseAddress = _clients.Count == 0 ? new Uri("http://worker/v1/") : successor;
            _clients.Add(client);
            Open++;
            return ValueTask.FromResult(new EngineConnection(client, () => Open--) { IsOurs = isOurs, Gone = Task.CompletedTask });
        }

        public void Dispose() => _clients.ForEach(client => client.Dispose());
    }
}
