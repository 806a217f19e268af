using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.EngineHost.Llama;
using InterviewTrainer.Web.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Architecture;

public sealed class OutboundRulesTests
{
    private const string Planted = "InterviewTrainer.Tests.Architecture.PlantedCalls";

    private static readonly string Factory = typeof(OutboundHttp).FullName!;

    [Fact]
    public void Product_OpensConnectionsInOnePlaceOnly()
    {
        Assert.Empty(OutboundRules.Violations(AssemblyReader.Read(typeof(OutboundHttp).Assembly), Factory));
        Assert.Empty(OutboundRules.Violations(AssemblyReader.Read(typeof(DataFolder).Assembly), Factory));
        Assert.Empty(OutboundRules.Violations(AssemblyReader.Read(typeof(LlamaModel).Assembly), Factory));
    }

    [Fact]
    public void Product_ThatPlaceIsSeen() => Assert.NotEmpty(OutboundRules.Violations(AssemblyReader.Read(typeof(OutboundHttp).Assembly), factory: ""));

    [Fact]
    public void Violations_Planted_AreAllFoundAndNothingElse()
    {
        var planted = AssemblyReader.Read(typeof(OutboundRulesTests).Assembly).Where(type => type.Namespace == Planted);

        Assert.Equal(
            [
                $"{Planted}.DialsByInheritance makes System.Net.Http.HttpClientHandler",
                $"{Planted}.DialsByService makes System.Net.Http.HttpClient",
                $"{Planted}.DialsBySocket makes System.Net.Sockets.TcpClient",
                $"{Planted}.DialsItself makes System.Net.Http.HttpClient",
                $"{Planted}.DialsTheOldWay makes System.Net.WebRequest",
            ],
            OutboundRules.Violations(planted, Factory));
    }
}
