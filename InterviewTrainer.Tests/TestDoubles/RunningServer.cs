using InterviewTrainer.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The real web server, on Kestrel, at a free port of loopback, with a data folder of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly ScratchFolder _folder;
    private readonly WebApplication _app;

    private RunningServer(ScratchFolder folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="overrides">Settings, such as <c>Server:AllowedHosts:0</c>.</param>
    /// <param name="extend">Maps further endpoints before the start.</param>
    public static async Task<RunningServer> StartAsync(IReadOnlyDictionary<string, string?>? overrides = null, Action<WebApplication>? extend = null)
    {
        var folder = new ScratchFolder();
        var app = InterviewServer.Build(new ServeSettings("http://127.0.0.1:0", folder.PathOf("data"), overrides));
        extend?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(folder, app);
    }

    public T Get<T>()
        where T : notnull
        => Services.GetRequiredService<T>();

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
