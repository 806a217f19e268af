using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class PersistenceServicesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddPersistence_HostStoppedAndStartedAgain_HasWhatWasWritten()
    {
        using var folder = new TemporaryDatabase();
        var interview = SampleInterviews.Running();
        using (var host = Host(folder))
        {
            await host.StartAsync(Token);
            host.Services.GetRequiredService<IInterviewJournal>().Write(interview);
            await host.StopAsync(Token);
        }

        using var again = Host(folder);
        await again.StartAsync(Token);
        var loaded = await again.Services.GetRequiredService<InterviewLibrary>().LoadAsync(interview.Id, Token);
        await again.StopAsync(Token);

        Assert.Equal(InterviewStatus.Paused, loaded!.Status);
    }

    [Fact]
    public async Task AddPersistence_DatabaseUnusable_FailsTheHostsStart()
    {
        using var folder = new TemporaryDatabase();
        Directory.CreateDirectory(folder.Location.File);
        using var host = Host(folder);

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => host.StartAsync(Token));
    }

    private static IHost Host(TemporaryDatabase folder)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddPersistence(folder.Location.Folder);
        return builder.Build();
    }
}
