using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace InterviewTrainer.Core.Documents;

/// <summary>
/// Looks at the package of a Word document before anybody unpacks it: how many parts there are, what they say they expand to, what they do expand to, and that no
/// XML part declares a document type, which is where entities come from. Parts are streamed and dropped; nothing is held.
/// </summary>
internal static class DocxArchive
{
    public const int MaxEntries = 2_000;
    public const long MaxExpandedBytes = 64L * 1024 * 1024;

    /// <exception cref="DocumentException">It is no readable archive.</exception>
    public static ZipArchive Open(ReadOnlyMemory<byte> content)
    {
        try
        {
            var archive = new ZipArchive(Streamed(content), ZipArchiveMode.Read);
            return archive.Entries.Count <= MaxEntries ? archive : throw Bomb("has more parts than a Word document has");
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(exception);
        }
    }

    /// <exception cref="DocumentException">It would expand beyond all measure, holds a document type declaration, or is damaged.</exception>
    public static async Task CheckAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var archive = Open(content);
        if (archive.Entries.Sum(entry => (decimal)entry.Length) > MaxExpandedBytes)
        {
            throw Bomb("would expand to far more than a Word document holds");
        }

        var buffer = new byte[64 * 1024];
        var expanded = 0L;
        try
        {
            foreach (var entry in archive.Entries)
            {
                await using (var part = await entry.OpenAsync(cancellationToken))
                {
                    while (await part.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                    {
                        expanded += read;
                        if (expanded > MaxExpandedBytes)
                        {
                            throw Bomb("expands to far more than it says");
                        }
                    }
                }

                if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                {
                    await CheckXmlAsync(entry, cancellationToken);
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(exception);
        }
    }

    private static async Task CheckXmlAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        // Only what stands before the root element: a document type cannot come later.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Async = true, MaxCharactersInDocument = MaxExpandedBytes };
        await using var part = await entry.OpenAsync(cancellationToken);
        using var reader = XmlReader.Create(part, settings);
        try
        {
            await reader.MoveToContentAsync();
        }
        catch (XmlException exception)
        {
            // The message is not looked at: what a document type does to it differs between versions. Read again, the declaration passes where that was the cause.
            throw await HasDocumentTypeAsync(entry, cancellationToken) ? Entities() : Damaged(exception);
        }
    }

    private static async Task<bool> HasDocumentTypeAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, Async = true };
        await using var part = await entry.OpenAsync(cancellationToken);
        using var reader = XmlReader.Create(part, settings);
        try
        {
            return await reader.MoveToContentAsync() == XmlNodeType.Element;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static MemoryStream Streamed(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);

    private static DocumentException Bomb(string what) => new(
        DocumentProblem.Dangerous, $"This file {what}, so it was not unpacked. If it is your own CV, save it anew from Word, or as a PDF, and add that.");

    private static DocumentException Entities() => new(
        DocumentProblem.Dangerous, "This Word document declares XML entities, which no word processor does, so it was not read. Save it anew from Word, or as a PDF, and add that.");

    private static DocumentException Damaged(Exception inner) => new(
        DocumentProblem.Damaged, "This Word document is damaged or was not copied completely. Open it in Word, save it again, and add that; or paste the text.", inner);
}
