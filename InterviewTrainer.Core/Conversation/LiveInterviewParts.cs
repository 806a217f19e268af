using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Conversation;

/// <summary>What every live interview is made of; shared by all of them. Which voice speaks and which
/// recogniser hears may change while an interview runs.</summary>
public sealed record LiveInterviewParts(
    IInterviewer Interviewer,
    PersonaLibrary Personas,
    IInterviewJournal Journal,
    IVoiceActivityDetectorFactory Detectors,
    ISpeechSynthesizerSource Voices,
    ISpeechRecognizerSource Recognizers,
    InterviewOptions Interview,
    TurnTakingOptions TurnTaking,
    TimeProvider Time,
    ILoggerFactory Logging)
{
    /// <summary>Called when an interview has ended and been written down, with the words that may be nowhere else.</summary>
    public Action<Interview>? Concluded { get; init; }
}
