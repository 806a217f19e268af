using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>A person in the browser: opens the page, speaks on cue, types, clicks, reads. An error on the page fails the test.</summary>
internal sealed class Candidate : IAsyncDisposable
{
    private const float Patience = 60_000;

    private readonly List<string> _errors = [];
    private readonly ServerProcess _server;

    private Candidate(IPage page, ServerProcess server)
    {
        Page = page;
        _server = server;
        page.PageError += (_, error) =>
        {
            // What Blazor's own script throws while a killed server is away.
            if (!error.Contains("Cannot send data if the connection is not", StringComparison.Ordinal))
            {
                _errors.Add(error);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
        page.SetDefaultTimeout(Patience);
    }

    public IPage Page { get; }

    public Guid InterviewId => Guid.Parse(new Uri(Page.Url).Segments[^1]);

    /// <summary>Opens the start page; <paramref name="prepare"/> puts scripts into it before its own.</summary>
    public static async Task<Candidate> OpenAsync(IBrowser browser, ServerProcess server, Func<IPage, Task>? prepare = null)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 720 }, Permissions = ["microphone"] });
        var candidate = new Candidate(await context.NewPageAsync(), server);
        await PageScripts.AddToolsAsync(candidate.Page);
        if (prepare is not null)
        {
            await prepare(candidate.Page);
        }

        await candidate.Page.GotoAsync(server.Address.ToString());
        return candidate;
    }

    /// <summary>
    /// Chooses a file as a person would: not in the milliseconds in which the field stands there and nothing listens to it yet, for Blazor attaches its listener after the page is
    /// drawn (<c>InputFile.init</c> sets this property).
    /// </summary>
    public async Task ChooseFileAsync(ILocator field, string path)
    {
        await ReadyAsync(field);
        await field.SetInputFilesAsync(path);
    }

    /// <inheritdoc cref="ChooseFileAsync(ILocator, string)"/>
    public async Task ChooseFileAsync(ILocator field, FilePayload file)
    {
        await ReadyAsync(field);
        await field.SetInputFilesAsync(file);
    }

    /// <summary>One click: from the start page into the room.</summary>
    public async Task StartAsync(string persona = "Neutral")
    {
        await Page.Locator("main").GetByText(persona, new() { Exact = true }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start the interview" }).ClickAsync();
        await Page.WaitForURLAsync("**/room/**");
    }

    /// <summary>Waits until the room's state is one of <paramref name="states"/>, and says which.</summary>
    public async Task<string> WaitForAsync(params string[] states)
    {
        var selector = string.Join(", ", states.Select(state => $".room[data-state='{state}']"));
        return await Page.Locator(selector).GetAttributeAsync("data-state") ?? "";
    }

    /// <summary>Says a sound of the page's script, to its end.</summary>
    public Task<Spoken> SayAsync(string name) => Page.EvaluateAsync<Spoken>("name => __say(name)", name);

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task<string> TextAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    /// <summary>The export, as a program gets it.</summary>
    public async Task<JsonElement> ExportAsync(Guid interviewId)
    {
        var response = await Page.APIRequest.GetAsync(new Uri(_server.Address, $"/api/interviews/{interviewId}/export").ToString());
        Assert.Equal(200, response.Status);
        return (await response.JsonAsync())!.Value;
    }

    /// <summary>What the server counted of this interview's microphone.</summary>
    public async Task<(long Received, long Lost)> FramesAsync(Guid interviewId)
    {
        var response = await Page.APIRequest.GetAsync(new Uri(_server.Address, $"/api/interviews/{interviewId}/stream").ToString());
        var counts = (await response.JsonAsync())!.Value;
        return (counts.GetProperty("received").GetInt64(), counts.GetProperty("lost").GetInt64());
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_errors);
    }

    /// <summary>What the page's microphone played, and when, on its own clock.</summary>
    internal sealed class Spoken
    {
        public string Name { get; set; } = "";

        public double ContextTime { get; set; }
    }

    private async Task ReadyAsync(ILocator field) =>
        await Page.WaitForFunctionAsync("field => field._blazorInputFileNextFileId !== undefined", await field.ElementHandleAsync());
}
