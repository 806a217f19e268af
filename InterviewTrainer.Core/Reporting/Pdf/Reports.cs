using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>
/// The PDF reports of what is stored. What makes one may throw <see cref="ReportException"/> and <see cref="DatabaseUnavailableException"/>, each with words for the person. Thread-safe.
/// </summary>
public sealed class Reports(InterviewLibrary library, PracticeLibrary practice, AssessmentStore assessments, PersonaLibrary personas, ReportWriter writer, TimeProvider time)
{
    /// <summary>A page that has just been opened, and a judgement that it may wait for, come first.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <summary>A page is open on which a report may be wanted soon: has ready what makes it, in the background, a few seconds from now.</summary>
    public void Expect() => _ = Task.Run(async () =>
    {
        await Task.Delay(Settling, time);
        await writer.PrepareAsync();
    });

    /// <summary>The report of one interview; null when there is none.</summary>
    public async Task<ReportPdf?> InterviewAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await library.LoadAsync(id, cancellationToken) is not { } interview)
        {
            return null;
        }

        var parts = new InterviewReportParts(interview, personas.Get(interview.Settings.PersonaId).Title, await library.CheckInsAsync(id, cancellationToken), time)
        {
            Assessment = await assessments.OfAsync(id, cancellationToken) is [var newest, ..] ? newest : null,
        };
        return await writer.WriteAsync(InterviewReport.Of(parts), cancellationToken);
    }

    /// <summary>The report over all interviews.</summary>
    public async Task<ReportPdf> ProgressAsync(CancellationToken cancellationToken) =>
        await writer.WriteAsync(ProgressReport.Of(await practice.ReadAsync(cancellationToken), id => personas.Get(id).Title, time), cancellationToken);
}
