using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>
/// The PDF reports of what is stored. Every method may throw <see cref="ReportException"/> and <see cref="DatabaseUnavailableException"/>, each with words for the person. Thread-safe.
/// </summary>
public sealed class Reports(InterviewLibrary library, AssessmentStore assessments, PersonaLibrary personas, ReportWriter writer, TimeProvider time)
{
    /// <summary>So many interviews are in a report of progress, as on the page.</summary>
    public const int MostInterviews = 200;

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
    public async Task<ReportPdf> ProgressAsync(CancellationToken cancellationToken)
    {
        var interviews = await library.ListAsync(0, MostInterviews, cancellationToken);
        var all = await library.CountAsync(cancellationToken);
        return await writer.WriteAsync(ProgressReport.Of(interviews, all, id => personas.Get(id).Title, time), cancellationToken);
    }
}
