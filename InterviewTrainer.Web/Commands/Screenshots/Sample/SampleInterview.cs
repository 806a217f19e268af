using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>How one of the sample interviews went.</summary>
/// <param name="DaysAgo">When it was.</param>
/// <param name="PersonaId">Who asked.</param>
/// <param name="Questions">Main questions, by their place in <see cref="SampleAnswers.Questions"/>.</param>
internal sealed record SampleInterview(int DaysAgo, string PersonaId, params int[] Questions)
{
    public Guid? Id { get; init; }

    public string Role { get; init; } = "Backend engineer";

    public InterviewMode Mode { get; init; } = InterviewMode.Study;

    /// <summary>How the answers were given: typed, heard, or spoken without words.</summary>
    public AnswerSource Source { get; init; } = AnswerSource.BrowserOnDevice;

    public Consent Consent { get; init; } = Consent.Default;

    /// <summary>Turns that were answered before it stopped; null when it came to its end.</summary>
    public int? StopsAfter { get; init; }

    /// <summary>Why it stopped there; null when it was only paused.</summary>
    public ConclusionReason? Ending { get; init; }

    /// <summary>The turn that was passed over.</summary>
    public int? Skips { get; init; }

    /// <summary>Confidence and stress.</summary>
    public (int Confidence, int Stress)? Before { get; init; }

    /// <summary>Confidence and stress.</summary>
    public (int Confidence, int Stress)? After { get; init; }

    /// <summary>Told for research.</summary>
    public string AccentGroup { get; init; } = "";
}
