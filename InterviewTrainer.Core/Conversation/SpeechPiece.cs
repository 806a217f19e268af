namespace InterviewTrainer.Core.Conversation;

/// <summary>Sound of the answer's speech.</summary>
/// <param name="Samples">Mono 16 kHz, right behind the piece before unless a pause lies between; none is a pause.</param>
/// <param name="Start">Where it starts on the answer's clock.</param>
internal readonly record struct SpeechPiece(ReadOnlyMemory<short> Samples, TimeSpan Start)
{
    public bool IsPause => Samples.IsEmpty;
}
