using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Reporting.Pdf;
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

[Trait("Category", "Slow")]
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
        builder.Services.AddSingleton(PersonaLibrary.Read(ProjectFiles.Personas));
        builder.Services.AddSingleton(new ReportOptions());
        builder.Services.AddReporting();
        _app = builder.Build();
        _app.MapInterviewApi();
        _app.MapTakeAwayApi();
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
        while (patience.DueTime != Journalled.FlushPatience);
        patience.Fire();

        await IsProblemAsync(await answer, HttpStatusCode.ServiceUnavailable);
        other.Execute("ROLLBACK");
    }

    [Theory]
    [InlineData("/debrief/{0}/report.pdf", "application/pdf", "%PDF")]
    [InlineData("/debrief/{0}/export.json", "application/json", "{")]
    [InlineData("/progress/report.pdf", "application/pdf", "%PDF")]
    [InlineData("/export.zip", "application/zip", "PK")]
    public async Task TakeAway_Stored_IsAFileThatNobodyCaches(string path, string type, string start)
    {
        var interview = Write();

        using var response = await _client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, interview.Id), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(path[^3..], response.Content.Headers.ContentDisposition!.FileName!.Trim('"')[^3..]);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.StartsWith(start, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/debrief/{0}/report.pdf")]
    [InlineData("/debrief/{0}/export.json")]
    public async Task TakeAway_Unknown_IsAProblem(string path) =>
        await IsProblemAsync(await _client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Guid.NewGuid()), Token), HttpStatusCode.NotFound);

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
