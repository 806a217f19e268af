namespace InterviewTrainer.Core.Signals;

/// <summary>What is kept of 20 ms of sound: numbers from which it cannot be heard again.</summary>
/// <param name="Centre">Position of its middle on the microphone's sample clock.</param>
/// <param name="Power">Mean square, 1 for a square wave at full scale.</param>
/// <param name="PitchHz">Fundamental frequency; null where the sound is not voiced.</param>
internal readonly record struct SoundHop(long Centre, double Power, double? PitchHz);
