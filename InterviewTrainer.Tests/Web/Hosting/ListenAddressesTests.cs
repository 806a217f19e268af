using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://localhost:8000")]
    [InlineData("http://LOCALHOST:8000")]
    [InlineData("https://localhost:8443")]
    [InlineData("http://interview.localhost:8000")]
    [InlineData("http://127.0.0.1:8000")]
    [InlineData("http://127.3.2.1:8000")]
    [InlineData("http://[::1]:8000")]
    [InlineData("http://unix:/tmp/interview.sock")]
    [InlineData("http://localhost:8000;http://[::1]:8001")]
    public void IsLoopbackOnly_OnlyThisMachineCanConnect_IsTrue(string urls) => Assert.True(From(urls).IsLoopbackOnly);

    [Theory]
    [InlineData("http://*:8000")]
    [InlineData("http://+:8000")]
    [InlineData("http://0.0.0.0:8000")]
    [InlineData("http://[::]:8000")]
    [InlineData("http://[::ffff:0.0.0.0]:8000")]
    [InlineData("http://192.168.1.20:8000")]
    [InlineData("http://[fe80::1]:8000")]
    [InlineData("http://my-machine:8000")]
    [InlineData("http://127.0.0.1.nip.io:8000")]
    [InlineData("http://localhost.example.org:8000")]
    [InlineData("http://notlocalhost:8000")]
    [InlineData("http://localhost:8000;http://192.168.1.20:8000")]
    public void IsLoopbackOnly_OtherMachinesCanConnect_IsFalse(string urls) => Assert.False(From(urls).IsLoopbackOnly);

    [Theory]
    [InlineData("http://*:8000", true)]
    [InlineData("http://0.0.0.0:8000", true)]
    [InlineData("http://[::]:8000", true)]
    [InlineData("http://my-machine:8000", true)]
    [InlineData("http://192.168.1.20:8000", false)]
    [InlineData("http://localhost:8000", false)]
    [InlineData("http://unix:/tmp/interview.sock", false)]
    public void HasWildcard_ByAddress_TellsEveryInterfaceFromOne(string urls, bool expected) => Assert.Equal(expected, From(urls).HasWildcard);

    [Theory]
    [InlineData("http://192.168.1.20:8000", true)]
    [InlineData("https://192.168.1.20:8000", false)]
    [InlineData("http://localhost:8000;https://*:8443", false)]
    public void HasPlainHttpBeyondLoopback_ByAddress_TellsWhereMicrophonesAreRefused(string urls, bool expected) =>
        Assert.Equal(expected, From(urls).HasPlainHttpBeyondLoopback);

    [Fact]
    public void From_NothingGiven_IsPort8000OnLoopback() => Assert.Equal("http://localhost:8000", From(null).ToString());

    [Fact]
    public void From_Configuration_IsUsedWithoutCommandLineOnly()
    {
        Assert.Equal("http://localhost:9000", From(null, ("urls", "http://localhost:9000")).ToString());
        Assert.Equal("http://localhost:9001", From("http://localhost:9001", ("urls", "http://localhost:9000")).ToString());
    }

    [Fact]
    public void From_KestrelsOwnEndpoints_CountAsAddresses()
    {
        var addresses = From(null, ("Kestrel:Endpoints:Lan:Url", "http://*:8000"), ("urls", "http://localhost:9000"));

        Assert.True(addresses.AreKestrelsOwn);
        Assert.False(addresses.IsLoopbackOnly);
        Assert.False(From("http://localhost:9001", ("Kestrel:Endpoints:Lan:Url", "http://*:8000")).AreKestrelsOwn);
    }

    [Fact]
    public void From_FreePortOfLocalhost_BecomesOneAddress() => Assert.Equal("http://127.0.0.1:0", From("http://localhost:0").ToString());

    [Theory]
    [InlineData("8000")]
    [InlineData("localhost:8000")]
    [InlineData("ftp://localhost:8000")]
    [InlineData("http://localhost:port")]
    [InlineData("http://localhost:8000/path")]
    public void From_NotAnAddress_SaysWhatOneLooksLike(string urls)
    {
        var exception = Assert.Throws<StartupException>(() => From(urls));

        Assert.Contains($"\"{urls}\" is not an address to listen at. It looks like http://localhost:8000", exception.Message, StringComparison.Ordinal);
    }

    private static ListenAddresses From(string? urls, params IEnumerable<(string Key, string Value)> settings) => ListenAddresses.From(urls, new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .Build());
}
