using System.Formats.Tar;
using System.IO.Compression;
using ICSharpCode.SharpZipLib;

namespace InterviewTrainer.Core.Engines.Catalogue.Archives;

/// <summary>
/// Unpacks archives that nobody vouches for: plain files and folders alone, inside the target alone, each path once, within limits that are counted on what comes
/// out and not on what the archive says of itself.
/// </summary>
internal static class ArchiveUnpacker
{
    private const int LinkMode = 0xA000;
    private const int FileTypeMask = 0xF000;

    /// <summary>Unpacks into a folder that is empty before; blocks only its own thread.</summary>
    /// <returns>What came out, with digests.</returns>
    /// <exception cref="ModelException">The archive is damaged, unsafe or too large; what came out so far is still there and is of no use.</exception>
    public static Task<IReadOnlyList<InstalledFile>> UnpackAsync(
        string archive, string format, string folder, ArchiveLimits limits, string name, Action<long>? report, CancellationToken cancellationToken) =>
        Task.Run(() => Unpack(archive, format, new UnpackTarget(folder, new FileInfo(archive).Length, limits, name, report, cancellationToken)), cancellationToken);

    private static IReadOnlyList<InstalledFile> Unpack(string archive, string format, UnpackTarget target)
    {
        try
        {
            using var file = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            switch (format)
            {
                case ModelArchive.TarBz2:
                    using (var bzip2 = new Bzip2Stream(file))
                    {
                        UnpackTar(bzip2, target);
                    }

                    break;
                case ModelArchive.TarGz:
                    using (var gzip = new GZipStream(file, CompressionMode.Decompress))
                    {
                        UnpackTar(gzip, target);
                    }

                    break;
                case ModelArchive.Zip:
                    UnpackZip(file, target);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(format), format, "Not a kind of archive.");
            }

            return target.Files.Count > 0 ? target.Files : throw target.Refusal("holds no files");
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw target.Refusal($"is damaged, or not {format}: {exception.Message}", exception);
        }
    }

    /// <summary>A header that claims a huge length makes the readers ask for the memory.</summary>
    private static bool IsDamage(Exception exception) => exception is SharpZipBaseException or InvalidDataException or EndOfStreamException or FormatException
        or IndexOutOfRangeException or OverflowException or NotSupportedException or OutOfMemoryException;

    private static void UnpackTar(Stream stream, UnpackTarget target)
    {
        using var reader = new TarReader(stream, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.Directory or TarEntryType.DirectoryList:
                    target.AddFolder(entry.Name);
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    target.AddFile(entry.Name, entry.DataStream ?? Stream.Null);
                    break;
                case TarEntryType.GlobalExtendedAttributes or TarEntryType.ExtendedAttributes:
                    break; // Words about the entries that follow.
                default:
                    throw target.Refusal($"holds \"{entry.Name}\", which is neither a file nor a folder ({entry.EntryType}): links and devices are not unpacked");
            }
        }
    }

    private static void UnpackZip(Stream stream, UnpackTarget target)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            if (((entry.ExternalAttributes >> 16) & FileTypeMask) == LinkMode)
            {
                throw target.Refusal($"holds \"{entry.FullName}\", which is a link: links are not unpacked");
            }

            if (entry.FullName.EndsWith('/'))
            {
                target.AddFolder(entry.FullName);
            }
            else
            {
                using var data = entry.Open();
                target.AddFile(entry.FullName, data);
            }
        }
    }
}
