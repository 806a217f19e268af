using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>A page of <see cref="StaticSite"/>. When it is disposed the test fails if the page met an error that nobody caught.</summary>
public sealed class ModulePage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();

    public ModulePage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) => KeepRefusal(message);
    }

    public IPage Page { get; }

    /// <summary>Runs the body of an async function; <c>load(name)</c> in it imports a module of <c>wwwroot/js</c>.</summary>
    public Task<T> RunAsync<T>(string body, object? argument = null) => Page.EvaluateAsync<T>(AsFunction(body), argument);

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(string body, object? argument = null) => Page.EvaluateAsync(AsFunction(body), argument);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_errors);
    }

    private static string AsFunction(string body) => $"async (given) => {{ const load = (name) => import(`/js/${{name}}.js`); {body} }}";

    /// <summary>What the content policy refuses is told on the console only.</summary>
    private void KeepRefusal(IConsoleMessage message)
    {
        if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            _errors.Enqueue(message.Text);
        }
    }
}
