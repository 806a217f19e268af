using System.Net;
using InterviewTrainer.Web.Hosting;
using InterviewTrainer.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace InterviewTrainer.Tests.Web.Security;

public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("localhost:8000", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1:8000", true)]
    [InlineData("[::1]:8000", true)]
    [InlineData("evil.example:8000", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.168.1.20:8000", false)]
    [InlineData("", false)]
    public void Allows_OnLoopback_OnlyItsNames(string host, bool expected) => Assert.Equal(expected, Allows("http://localhost:8000", host, "127.0.0.1"));

    [Theory]
    [InlineData("interviews.example", true)]
    [InlineData("other.example", false)]
    public void Allows_ConfiguredName_IsAdded(string host, bool expected) => Assert.Equal(expected, Allows("http://localhost:8000", host, "127.0.0.1", "interviews.example"));

    [Theory]
    [InlineData("http://192.168.1.20:8000", "192.168.1.20:8000", true)]
    [InlineData("http://my-machine:8000", "my-machine:8000", true)]
    [InlineData("http://*:8000", "192.168.1.20:8000", true)]
    [InlineData("http://*:8000", "192.168.1.21:8000", false)]
    [InlineData("http://*:8000", "evil.example:8000", false)]
    public void Allows_BeyondLoopback_NamesOfTheAddressesAndTheAddressItself(string urls, string host, bool expected)
    {
        Assert.Equal(expected, Allows(urls, host, "192.168.1.20"));
        Assert.Equal(expected, Allows(urls, host, "::ffff:192.168.1.20"));
    }

    [Fact]
    public void Allows_EveryInterface_AllowsTheMachinesName()
    {
        Assert.True(Allows("http://*:8000", Environment.MachineName, "192.168.1.20"));
        Assert.False(Allows("http://localhost:8000", Environment.MachineName + ".example", "127.0.0.1"));
    }

    private static bool Allows(string urls, string host, string local, params IEnumerable<string> configured)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString(host);
        context.Connection.LocalIpAddress = IPAddress.Parse(local);
        return new AllowedHosts(ListenAddresses.From(urls, new ConfigurationBuilder().Build()), configured).Allows(context);
    }
}
