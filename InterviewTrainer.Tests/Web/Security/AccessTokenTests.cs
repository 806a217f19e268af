using System.Buffers.Text;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using InterviewTrainer.Web.Security;
using Xunit;

namespace InterviewTrainer.Tests.Web.Security;

public sealed class AccessTokenTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private DataFolder Folder => DataFolder.Open(_scratch.Path);

    private string File => Folder.PathOf(AccessToken.FileName);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void LoadOrCreate_FirstTime_Makes256BitsThatOnlyTheOwnerCanRead()
    {
        var token = AccessToken.LoadOrCreate(Folder);

        Assert.Equal(32, Base64Url.DecodeFromChars(token.Value).Length);
        AssertOwnerOnly();
    }

    [Fact]
    public void LoadOrCreate_Again_GivesTheSame()
    {
        var first = AccessToken.LoadOrCreate(Folder);

        var second = AccessToken.LoadOrCreate(Folder);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(first.CookieValue, second.CookieValue);
    }

    [Fact]
    public void LoadOrCreate_FileDeleted_RevokesTokenAndCookie()
    {
        var first = AccessToken.LoadOrCreate(Folder);
        System.IO.File.Delete(File);

        var second = AccessToken.LoadOrCreate(Folder);

        Assert.False(second.IsValue(first.Value));
        Assert.False(second.IsCookieValue(first.CookieValue));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("not base64url: ()()()()()()()()()()()()()()()")]
    public void LoadOrCreate_FileHoldsNoToken_MakesANewOne(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var token = AccessToken.LoadOrCreate(Folder);

        Assert.Equal(token.Value, System.IO.File.ReadAllText(File).Trim());
        Assert.Equal(32, Base64Url.DecodeFromChars(token.Value).Length);
        AssertOwnerOnly();
    }

    [Fact]
    public void IsValue_TakesTheTokenAloneAndNotTheCookie()
    {
        var token = AccessToken.LoadOrCreate(Folder);

        Assert.True(token.IsValue(token.Value));
        Assert.True(token.IsCookieValue(token.CookieValue));
        Assert.False(token.IsValue(token.CookieValue));
        Assert.False(token.IsCookieValue(token.Value));
        Assert.False(token.IsValue(token.Value[..^1]));
        Assert.False(token.IsValue(""));
    }

    private void AssertOwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }
}
