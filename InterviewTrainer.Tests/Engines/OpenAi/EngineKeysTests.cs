using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class EngineKeysTests : IDisposable
{
    private static readonly Uri Server = new("https://api.example.org/v1/");

    private readonly ScratchFolder _folder = new();

    private EngineKeys Keys => new(_folder.Path, _ => null);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Set_AKey_IsFoundForThatServerAlone()
    {
        Keys.Set(Server, " sk-1 ");

        Assert.Equal("sk-1", Keys.Find(new Uri("https://API.example.org/other/path")));
        Assert.Null(Keys.Find(new Uri("https://example.org/v1/")));
        Assert.Null(Keys.Find(new Uri("http://api.example.org/v1/")));
        Assert.Null(Keys.Find(new Uri("https://api.example.org:8443/v1/")));
    }

    [Fact]
    public void Set_Twice_KeepsTheLastInAFileThatOnlyItsOwnerReads()
    {
        Keys.Set(Server, "sk-1");
        Keys.Set(Server, "sk-2");

        Assert.Equal("sk-2", Keys.Find(Server));
        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        Assert.DoesNotContain("sk-1", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Remove_ForgetsIt()
    {
        Keys.Set(Server, "sk-1");

        Assert.True(Keys.Remove(Server));
        Assert.False(Keys.Remove(Server));
        Assert.Null(Keys.Find(Server));
    }

    [Theory]
    [InlineData("https://api.example.org/v1/", "INTERVIEWTRAINER_KEY_API_EXAMPLE_ORG")]
    [InlineData("http://my-box:8000/v1/", "INTERVIEWTRAINER_KEY_MY_BOX_8000")]
    public void Find_TheVariable_ComesFirst(string server, string variable)
    {
        var keys = new EngineKeys(_folder.Path, name => name == variable ? "sk-environment" : null);
        keys.Set(new Uri(server), "sk-file");

        Assert.Equal("sk-environment", keys.Find(new Uri(server)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("schlüssel")]
    public void Set_WhatIsNoKey_IsRefusedWithoutBeingRepeated(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => Keys.Set(Server, key));

        Assert.True(key.Length == 0 || !exception.Message.Contains(key, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("{\"https://api.example.org\":\"sk-1\"")]
    [InlineData("{\"https://api.example.org\":\"sk 1\"}")]
    [InlineData("{\"https://api.example.org\":7}")]
    [InlineData("null")]
    public void Find_ADamagedFile_IsKeptAndSaidSoWithoutTheKey(string content)
    {
        var path = _folder.Write(EngineKeys.FileName, System.Text.Encoding.UTF8.GetBytes(content));

        var exception = Assert.Throws<EngineUnavailableException>(() => Keys.Find(Server));

        Assert.Contains("delete it", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-1", exception.ToString(), StringComparison.Ordinal);
        Assert.Throws<EngineUnavailableException>(() => Keys.Set(Server, "sk-2"));
        Assert.Equal(content, File.ReadAllText(path));
    }
}
