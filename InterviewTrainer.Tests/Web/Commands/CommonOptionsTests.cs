using System.CommandLine;
using InterviewTrainer.Web.Commands;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands;

public sealed class CommonOptionsTests
{
    private readonly Option<IReadOnlyDictionary<string, string?>> _set = CommonOptions.Set();

    [Fact]
    public void Set_Repeated_KeepsEachKeyAndTheLastValue()
    {
        var settings = Parse("--set", "A:B=1", "--set", "C=x=y", "--set", "a:b=2").GetValue(_set)!;

        Assert.Equal([("A:B", "2"), ("C", "x=y")], settings.Select(setting => (setting.Key, setting.Value!)));
    }

    [Theory]
    [InlineData("A:B")]
    [InlineData("=1")]
    public void Set_NotKeyAndValue_IsAnError(string text) => Assert.Equal($"--set takes KEY=VALUE, not \"{text}\".", Assert.Single(Parse("--set", text).Errors).Message);

    [Fact]
    public void Set_Absent_IsNone()
    {
        var parsed = Parse();

        Assert.Empty(parsed.Errors);
        Assert.True(parsed.GetValue(_set) is null or { Count: 0 });
    }

    private ParseResult Parse(params string[] arguments) => new Command("any") { _set }.Parse(arguments);
}
