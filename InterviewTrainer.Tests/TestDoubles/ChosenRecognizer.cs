using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A choice of recogniser that a test makes and changes.</summary>
internal sealed class ChosenRecognizer : ISpeechRecognizerSource
{
    public HearingEngine? Chosen { get; set; }

    public ISpeechRecognizer? Recognizer { get; set; }

    public ISpeechRecognizer? Create() => Chosen is null ? null : Recognizer;
}
