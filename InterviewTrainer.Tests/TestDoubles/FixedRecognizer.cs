using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Always the same recogniser, or none.</summary>
internal sealed class FixedRecognizer(ISpeechRecognizer? recognizer = null, bool staysLocal = true) : ISpeechRecognizerSource
{
    public HearingEngine? Chosen => recognizer is null ? null : new HearingEngine(recognizer.Name, staysLocal);

    public ISpeechRecognizer? Create() => recognizer;
}
