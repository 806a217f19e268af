using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InterviewTrainer.Tests.Web.Endpoints;

public sealed class InterviewEndpointsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interviews-web-").FullName;
    private readonly HandCrankedTime _time = new();
    private readonly RecordedInterviews _live = new();
    private readonly WebApplication _app;
    private HttpClient _client = null!;

    public InterviewEndpointsTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddPersistence(_folder);
        builder.Services.AddSingleton<ILiveInterviews>(_live);
        _app = builder.Build();
        _app.MapInterviewApi();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IInterviewJournal Journal => _app.Services.GetRequiredService<IInterviewJournal>();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(Token);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        using (var pooled = new SqliteConnection(InterviewDbOptions.ConnectionString(new DatabaseLocation(_folder))))
        {
            SqliteConnection.ClearPool(pooled);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Export_JustWritten_DownloadsAllOfIt()
    {
        var interview = Write();

        var response = await _client.GetAsync($"/api/interviews/{interview.Id}/export", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"interview-2026-03-14-{interview.Id.ToString("N")[..8]}.json", response.Content.Headers.ContentDisposition.FileName);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var export = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal("the answer", export.GetProperty("turns")[0].GetProperty("words").GetProperty("answer").GetString());
        Assert.Equal(_time.Now.UtcDateTime, export.GetProperty("exportedAt").GetDateTime());
    }

    [Fact]
    public async Task Export_Unknown_IsAProblem() => await IsProblemAsync(await _client.GetAsync($"/api/interviews/{Guid.NewGuid()}/export", Token), HttpStatusCode.NotFound);

    [Fact]
    public async Task Export_JournalCannotWrite_SaysWhyInsteadOfHalfAnInterview()
    {
        using var other = new SqliteConnection($"Data Source={Path.Combine(_folder, "interviews.db")};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        var interview = Write();

        var answer = _client.GetAsync($"/api/interviews/{interview.Id}/export", Token);
        HandCrankedTime.Timer patience;
        do
        {
            patience = await _time.NextTimerAsync(Token);
        }
        while (patience.DueTime != InterviewEndpoints.FlushPatience);
        patience.Fire();

        await IsProblemAsync(await answer, HttpStatusCode.ServiceUnavailable);
        other.Execute("ROLLBACK");
    }

    [Fact]
    public async Task Delete_One_IsGone()
    {
        var interview = Write();
        await Journal.FlushAsync(Token);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync($"/api/interviews/{interview.Id}", Token)).StatusCode);

        Assert.Equal([interview.Id], _live.Removed);
        await IsProblemAsync(await _client.GetAsync($"/api/interviews/{interview.Id}/export", Token), HttpStatusCode.NotFound);
        await IsProblemAsync(await _client.DeleteAsync($"/api/interviews/{interview.Id}", Token), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_Everything_IsGone()
    {
        var interviews = new[] { Write(), Write() };
        await Journal.FlushAsync(Token);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync("/api/interviews", Token)).StatusCode);

        Assert.True(_live.RemovedAll);
        foreach (var interview in interviews)
        {
            await IsProblemAsync(await _client.GetAsync($"/api/interviews/{interview.Id}/export", Token), HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Export_DatabaseDamagedWhileRunning_SaysWhereAndWhatToDo()
    {
        var file = Path.Combine(_folder, "interviews.db");
        using (var pooled = new SqliteConnection(InterviewDbOptions.ConnectionString(new DatabaseLocation(_folder))))
        {
            SqliteConnection.ClearPool(pooled);
        }

        await File.WriteAllTextAsync(file, new string('x', 5_000), Token);

        var problem = await IsProblemAsync(await _client.GetAsync($"/api/interviews/{Guid.NewGuid()}/export", Token), HttpStatusCode.ServiceUnavailable);

        Assert.Contains(file, problem.Detail, StringComparison.Ordinal);
    }

    private Interview Write()
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("the answer"));
        Journal.Write(interview);
        Journal.Write(interview.Turns[0], interview.Settings.Consent);
        return interview;
    }

    private static async Task<ProblemDetails> IsProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<ProblemDetails>(Token);
        Assert.False(string.IsNullOrEmpty(problem!.Title));
        Assert.False(string.IsNullOrEmpty(problem.Detail));
        return problem;
    }
}
