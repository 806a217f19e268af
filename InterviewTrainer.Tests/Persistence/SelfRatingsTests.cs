using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class SelfRatingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(4)]
    [InlineData(null)]
    public async Task Give_Once_Stands(int? level)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var ratings = new SelfRatings(database, database.Location, database.Time);
        var interview = SampleInterviews.Ready();
        database.Journal.Write(interview);
        await database.Journal.FlushAsync(Token);

        Assert.Null(await ratings.OfAsync(interview.Id, Token));
        Assert.Equal(level, (await ratings.GiveAsync(interview.Id, level, Token))!.Level);
        Assert.Equal(level, (await ratings.GiveAsync(interview.Id, 1, Token))!.Level);
        Assert.Equal(level, (await ratings.OfAsync(interview.Id, Token))!.Level);
    }

    [Fact]
    public async Task Give_DeletedInterview_IsNotKept()
    {
        using var database = await TemporaryDatabase.StartAsync();

        Assert.Null(await new SelfRatings(database, database.Location, database.Time).GiveAsync(Guid.NewGuid(), 3, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task Give_NoSuchLevel_Throws(int level)
    {
        using var database = await TemporaryDatabase.StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new SelfRatings(database, database.Location, database.Time).GiveAsync(Guid.NewGuid(), level, Token));
    }
}
