using System.Net;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

public sealed class AnnouncementTests
{
    private static readonly IPAddress[] Own = [IPAddress.Parse("192.168.1.20")];

    [Fact]
    public void Pages_Loopback_IsTheAddressAsItStands() => Assert.Equal(["http://localhost:8000"], Announcement.Pages(["http://localhost:8000"], Own, token: null));

    [Fact]
    public void Pages_EveryInterface_NamesLocalhostAndTheMachinesAddressesWithToken() => Assert.Equal(
        ["http://localhost:8000/?token=abc", "http://192.168.1.20:8000/?token=abc"],
        Announcement.Pages(["http://[::]:8000", "http://0.0.0.0:8000"], Own, "abc"));

    [Fact]
    public void Pages_SocketFile_IsNothingForABrowser() => Assert.Empty(Announcement.Pages(["http://unix:/tmp/interview.sock"], Own, token: null));

    [Theory]
    [InlineData("http://localhost:8000", false)]
    [InlineData("https://*:8443", false)]
    [InlineData("http://*:8000", true)]
    public void Warnings_ByAddress_WarnsThatMicrophonesWantHttps(string urls, bool expected)
    {
        using var scratch = new ScratchFolder();
        var addresses = ListenAddresses.From(urls, new ConfigurationBuilder().Build());

        var warnings = Announcement.Warnings(addresses, DataFolder.Open(scratch.PathOf("data"))).ToArray();

        Assert.Equal(expected, warnings.Any(warning => warning.Contains("microphone only over HTTPS", StringComparison.Ordinal)));
        Assert.Equal(expected ? 1 : 0, warnings.Length);
    }
}
