using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.VoiceActivity;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Conversation;

/// <summary>What every live interview is made of; shared by all of them. The synthesizer is null where no voice engine is
/// installed: the page's own voice is asked.</summary>
public sealed record LiveInterviewParts(
    IInterviewer Interviewer,
    PersonaLibrary Personas,
    IInterviewJournal Journal,
    IVoiceActivityDetectorFactory Detectors,
    ISpeechSynthesizer? Synthesizer,
    InterviewOptions Interview,
    TurnTakingOptions TurnTaking,
    TimeProvider Time,
    ILoggerFactory Logging);
