namespace InterviewTrainer.Core.Interviewing;

/// <summary>Who did what in an interview; names as the engines give them.</summary>
public sealed record InterviewEngines(string Interviewer, string Hearing, string Voice, string VoiceActivity, string Judge)
{
    public static InterviewEngines Unknown { get; } = new("", "", "", "", "");
}
