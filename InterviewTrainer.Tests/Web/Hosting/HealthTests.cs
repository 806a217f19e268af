using System.Net;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_AllWell_IsOneWord(string path)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_DataFolderGone_IsAliveButNotReady()
    {
        await using var server = await RunningServer.StartAsync();
        Directory.Delete(server.Get<DataFolder>().Path, recursive: true);

        using var live = await server.GetAsync("/health/live");
        using var ready = await server.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
