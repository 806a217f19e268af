namespace InterviewTrainer.Core.Engines.OpenAi.Wire;


/// <summary>Body of <c>POST /v1/audio/speech</c>.</summary>
/// <param name="Model">Which model; null for the one that is loaded.</param>
/// <param name="Input">Plain text, at most 4,096 characters.</param>
/// <param name="Voice">Name or number of a voice; an unknown one means the first.</param>
/// <param name="ResponseFormat"><c>pcm</c> (mono, signed 16 bit, little-endian, streamed as it is made) or <c>wav</c>.</param>
/// <param name="Speed">0.5 to 2; 1 is the engine's own.</param>
public sealed record SpeechRequest(string? Model, string Input, string? Voice, string ResponseFormat, double? Speed)
{
    /// <summary>Response header that names the sample rate of <c>pcm</c>; without it 24,000 Hz, as OpenAI's.</summary>
    public const string SampleRateHeader = "X-Sample-Rate";
}
