namespace InterviewTrainer.Core.Documents;

/// <summary>Reads the lines of a PDF or a DOCX. The bytes are hostile until proven otherwise, so an implementation reads them outside this process. Thread-safe.</summary>
public interface IDocumentLineReader
{
    /// <param name="content">The whole file.</param>
    /// <param name="format">What its bytes are.</param>
    /// <param name="progress">Told after each page; may be null.</param>
    /// <param name="cancellationToken">Gives up; nothing is left running.</param>
    /// <exception cref="DocumentException">The file cannot be read, or not within the limits.</exception>
    Task<DocumentLines> ReadAsync(ReadOnlyMemory<byte> content, DocumentFormat format, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken);
}
