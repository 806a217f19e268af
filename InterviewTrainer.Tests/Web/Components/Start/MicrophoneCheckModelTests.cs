using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Web.Components.Pages.Start;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Start;

public sealed class MicrophoneCheckModelTests
{
    [Theory]
    [InlineData(MicrophoneState.Denied, "blocks")]
    [InlineData(MicrophoneState.Absent, "None was found")]
    [InlineData(MicrophoneState.Unplugged, "unplugged")]
    [InlineData(MicrophoneState.Muted, "Only silence arrives")]
    public void Text_Trouble_SaysWhatToDo(MicrophoneState state, string expected)
    {
        var model = new MicrophoneCheckModel { State = state };

        Assert.True(model.IsTrouble);
        Assert.Contains(expected, model.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Built-in Audio", true)]
    [InlineData("Jabra Headset", false)]
    public void SuggestsHeadset_ByName_OnlyWithoutOne(string label, bool expected)
    {
        var model = new MicrophoneCheckModel { State = MicrophoneState.Open, Devices = [new("a", "Webcam"), new("b", label)], DeviceId = "b" };

        Assert.Equal(expected, model.SuggestsHeadset);
    }

    [Fact]
    public void Text_PlaybackFailed_GoesAwayWithTheNextRecording()
    {
        var model = new MicrophoneCheckModel { State = MicrophoneState.Open, PlaybackFailed = true };
        Assert.Contains("did not work", model.Text, StringComparison.Ordinal);

        model.Phase = PlaybackPhase.Recording;

        Assert.Contains("three seconds", model.Text, StringComparison.Ordinal);
    }
}
