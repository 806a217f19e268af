namespace InterviewTrainer.Core.Conversation;

/// <summary>A piece of the microphone's stream, with what the page was playing when it was captured.</summary>
/// <param name="Sequence">Counts frames from 0; a gap is a lost frame.</param>
/// <param name="StartSample">Position in the stream, samples at 16 kHz; goes on after a gap where the sound goes on.</param>
/// <param name="Samples">Mono 16 kHz.</param>
/// <param name="PlaybackLevel">RMS (0 to 1) of what the speaker played during the frame; 0 for silence.</param>
/// <param name="SentAt">Milliseconds since the Unix epoch on the sender's clock.</param>
public sealed record MicrophoneFrame(uint Sequence, long StartSample, ReadOnlyMemory<short> Samples, float PlaybackLevel, double SentAt);
