using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Hosting;

public sealed class WorkerAddressTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080;http://[::1]:8080")]
    public void Parse_ThisMachine_NeedsNoToken(string urls) => Assert.Null(WorkerAddress.Parse(urls, tokenFile: null).Token);

    [Theory]
    [InlineData("http://0.0.0.0:8080", "--token-file")]
    [InlineData("http://*:8080", "--token-file")]
    [InlineData("http://127.0.0.1:1;http://example.org:8080", "--token-file")]
    [InlineData("https://127.0.0.1:8080", "only plain http")]
    [InlineData("http://unix:/tmp/s", "only plain http")]
    [InlineData("http://127.0.0.1:8080/path", "without a path")]
    [InlineData("nonsense", "is not an address")]
    [InlineData(" ; ", "no address")]
    public void Parse_WhatCannotBe_SaysWhy(string urls, string expected)
    {
        var exception = Assert.Throws<EngineLoadException>(() => WorkerAddress.Parse(urls, tokenFile: null));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer " + Token, true)]
    [InlineData("bearer " + Token, true)]
    [InlineData("Bearer " + Token + "x", false)]
    [InlineData("Bearer ", false)]
    [InlineData(Token, false)]
    [InlineData(null, false)]
    public void Admits_WithAToken_WhoSendsIt(string? header, bool expected)
    {
        using var scratch = new ScratchFolder();
        var address = WorkerAddress.Parse("http://0.0.0.0:8080", scratch.Write("token", [.. System.Text.Encoding.ASCII.GetBytes($"{Token}\nsecond line\n")]));
        var request = Request("example.org", origin: null);
        request.Headers.Authorization = header;

        Assert.Equal(expected, address.Admits(request));
    }

    [Theory]
    [InlineData("localhost:8080", null, true)]
    [InlineData("127.0.0.1:8080", "http://localhost:3000", true)]
    [InlineData("rebound.example.org:8080", null, false)]
    [InlineData("localhost:8080", "https://example.org", false)]
    [InlineData("localhost:8080", "null", false)]
    public void Admits_WithoutAToken_NoPageOfAnotherSite(string host, string? origin, bool expected) =>
        Assert.Equal(expected, WorkerAddress.Parse("http://127.0.0.1:8080", tokenFile: null).Admits(Request(host, origin)));

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("\n0123456789abcdef0123456789abcdef")]
    public void Read_ATokenThatCouldBeGuessed_IsRefused(string content)
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("token", [.. System.Text.Encoding.ASCII.GetBytes(content)]);

        var exception = Assert.Throws<EngineLoadException>(() => BearerToken.Read(file));

        Assert.Contains("openssl rand", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AMissingFile_NamesIt() =>
        Assert.Contains("/nowhere/token", Assert.Throws<EngineLoadException>(() => BearerToken.Read("/nowhere/token")).Message, StringComparison.Ordinal);

    private static HttpRequest Request(string host, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        request.Headers.Origin = origin;
        return request;
    }
}
