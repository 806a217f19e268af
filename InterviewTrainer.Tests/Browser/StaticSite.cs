using System.Collections.Concurrent;
using InterviewTrainer.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>
/// Serves the product's own static files beside one empty page, under the product's content policy, so that its browser modules are tested
/// as they are, without the pages that use them.
/// </summary>
public sealed class StaticSite : IAsyncLifetime
{
    private const string Page = """
        <!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>Modules</title>
        <button id="button">Click</button><textarea id="text"></textarea><canvas id="canvas"></canvas></html>
        """;

    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private WebApplication? _app;

    private Uri Address => new(_app!.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = SecurityHeadersMiddleware.ContentPolicy;
            return next(context);
        });
        _app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(BuiltWeb.StaticFiles) });
        _app.MapGet("/", () => Results.Content(Page, "text/html"));
        _app.MapGet("/files/{name}", (string name) => _files.TryGetValue(name, out var bytes) ? Results.Bytes(bytes, "audio/wav") : Results.NotFound());
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Serves <paramref name="bytes"/> at the returned path.</summary>
    public string Serve(string name, byte[] bytes)
    {
        _files[name] = bytes;
        return $"/files/{name}";
    }

    /// <summary>Opens the empty page in a profile of its own, with the tools for tests and whatever <paramref name="prepare"/> adds.</summary>
    public async Task<ModulePage> OpenAsync(IBrowser browser, Func<IPage, Task>? prepare = null, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var opened = new ModulePage(page);
        await PageScripts.AddToolsAsync(page);
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.GotoAsync(Address.ToString());
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
