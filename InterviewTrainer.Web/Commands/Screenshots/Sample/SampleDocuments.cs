using System.Text;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Shelf;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>A CV and a job description of nobody.</summary>
internal static class SampleDocuments
{
    private const string Cv = """
        Site reliability engineer

        Experience
        Site Reliability Engineer, Northwind Payments
        March 2021 - Present
        - Cut the time to recover from 47 to 9 minutes in one year.
        - Led the move of 12 services to Kubernetes.
        Systems Engineer, Fabrikam
        June 2017 - February 2021
        - Halved the monthly cost of storage, from 8,400 to 4,100 pounds.

        Education
        BSc Computer Science, University of Leeds
        2014 - 2017

        Skills
        Kubernetes, Terraform, Go, PostgreSQL, Prometheus
        """;

    private const string Job = """
        Senior site reliability engineer

        Requirements
        - You must have run Kubernetes in production.
        - Experience with on-call and incident reviews.
        - You must know how to plan capacity.

        Nice to have
        - Rust
        """;

    /// <summary>What an interviewer would know of them.</summary>
    public static CandidateBrief Brief { get; } = BriefMaker.Make(Read(Cv, DocumentKind.Cv), Read(Job, DocumentKind.Job))!;

    /// <summary>Puts both onto the shelf, as a page would.</summary>
    public static async Task WriteAsync(DocumentShelf shelf)
    {
        await shelf.ReadAsync(DocumentKind.Cv, "cv.txt", Encoding.UTF8.GetBytes(Cv));
        await shelf.ReadAsync(DocumentKind.Job, "", Encoding.UTF8.GetBytes(Job));
    }

    private static UnderstoodDocument Read(string text, DocumentKind kind) =>
        new DocumentReader(new NoPages(), new DocumentOptions()).ReadAsync("", Encoding.UTF8.GetBytes(text), kind, progress: null, CancellationToken.None).GetAwaiter().GetResult();

    private sealed class NoPages : IDocumentLineReader
    {
        public Task<DocumentLines> ReadAsync(ReadOnlyMemory<byte> content, DocumentFormat format, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The samples are text.");
    }
}
