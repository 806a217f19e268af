using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Transcription;

public sealed class LocalAgreementTests
{
    private readonly LocalAgreement _agreement = new();

    [Fact]
    public void Hear_SettledWordsSaidDifferently_AreNeitherDoubledNorLost()
    {
        Hear("I led the migration", "I led the migration in");
        Assert.Equal("I led the migration", Settled);

        Hear("I let the migration in March", "I've led the the migration in March I");

        Assert.Equal("I led the migration in March", Settled);
    }

    [Fact]
    public void Hear_CaseAndPunctuation_DoNotMatter()
    {
        Hear("so, I led", "So I led it");

        Assert.Equal("So I led", Settled);
    }

    [Fact]
    public void Hear_NothingAfterWords_TakesOnlyTheOpenOnesBack()
    {
        Hear("I led", "I led the", "");

        Assert.Equal("I led", string.Join(' ', _agreement.All.Select(word => word.Text)));
    }

    [Fact]
    public void Close_GivesTheOpenWordsTooAndStartsAnew()
    {
        Hear("I led", "I led it");

        Assert.Equal(["I", "led", "it"], _agreement.Close().Select(word => word.Text));
        Assert.Empty(_agreement.All);
    }

    private string Settled => string.Join(' ', _agreement.Settled.Select(word => word.Text));

    private void Hear(params string[] hypotheses)
    {
        foreach (var hypothesis in hypotheses)
        {
            _agreement.Hear([.. WordText.Split(hypothesis).Select(word => new HypothesisWord(word, default, default, null, IsTimed: false))]);
        }
    }
}
