using System.Formats.Tar;
using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;
using InterviewTrainer.Core.Engines.Catalogue;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Archives of all kinds, honest and hostile.</summary>
internal static class ModelArchives
{
    public static byte[] Pack(string format, params (string Name, byte[] Content)[] files) =>
        format == ModelArchive.Zip ? Zip(files) : Compress(format, Tar([.. files.Select(file => File(file.Name, file.Content))]));

    public static byte[] Compress(string format, byte[] tar)
    {
        using var packed = new MemoryStream();
        using (Stream packer = format == ModelArchive.TarBz2
            ? new BZip2OutputStream(packed) { IsStreamOwner = false }
            : new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(tar);
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params TarEntry[] entries)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                writer.WriteEntry(entry);
            }
        }

        return tar.ToArray();
    }

    public static TarEntry File(string name, byte[] content) => new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) };

    public static TarEntry Link(TarEntryType type, string name, string target) => new PaxTarEntry(type, name) { LinkName = target };

    private static byte[] Zip((string Name, byte[] Content)[] files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return zip.ToArray();
    }
}
