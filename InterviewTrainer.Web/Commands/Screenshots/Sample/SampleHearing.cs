using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>The recogniser of a sample interview.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Mode">Where it runs.</param>
/// <param name="GivesTimes">It says when each word was said.</param>
internal sealed record SampleHearing(string Engine, HearingMode Mode, bool GivesTimes)
{
    /// <summary>Mean confidence of the recognisers that give none for a word.</summary>
    public double Confidence { get; } = 0.9;

    public HesitationHandling Hesitations => RecognizerTraits.HesitationsOf(Engine);

    /// <summary>Null where nobody heard.</summary>
    public static SampleHearing? Of(AnswerSource source) => source switch
    {
        AnswerSource.BrowserOnDevice => new("browser, on the device", HearingMode.BrowserOnDevice, GivesTimes: false),
        AnswerSource.BrowserCloud => new("browser, over the internet", HearingMode.BrowserCloud, GivesTimes: false),
        AnswerSource.OwnRecognizer => new("Whisper small (English)", HearingMode.OwnRecognizer, GivesTimes: true),
        AnswerSource.RemoteRecognizer => new("parakeet on another machine", HearingMode.RemoteRecognizer, GivesTimes: true),
        _ => null,
    };
}
