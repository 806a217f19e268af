using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Pdf;

namespace InterviewTrainer.Web.Hosting;

/// <summary>
/// Section <c>InterviewTrainer</c> of the configuration, from <c>appsettings.json</c>, the environment
/// (<c>INTERVIEWTRAINER__INTERVIEW__DEFAULTQUESTIONS=8</c>) and the command line (<c>--set Interview:DefaultQuestions=8</c>); the later wins.
/// </summary>
public sealed record InterviewTrainerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "InterviewTrainer";

    public InterviewOptions Interview { get; init; } = new();

    public CaptureOptions Audio { get; init; } = new();

    public TurnTakingOptions TurnTaking { get; init; } = new();

    public DocumentOptions Documents { get; init; } = new();

    public ReportOptions Reports { get; init; } = new();

    public AssessmentOptions Assessment { get; init; } = new();

    public EngineOptions Engines { get; init; } = new();

    public ServerOptions Server { get; init; } = new();

    public DataOptions Data { get; init; } = new();
}
