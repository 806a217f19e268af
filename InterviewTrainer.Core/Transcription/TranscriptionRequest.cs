namespace InterviewTrainer.Core.Transcription;

/// <summary>A piece of sound that a transcriber is asked about.</summary>
/// <param name="Samples">Mono 16 kHz; stays as it is.</param>
/// <param name="End">Where it ends in the utterance, in samples.</param>
/// <param name="EndsPiece">Its words stand; the sound is let go afterwards.</param>
internal sealed record TranscriptionRequest(ReadOnlyMemory<short> Samples, long End, bool EndsPiece);
