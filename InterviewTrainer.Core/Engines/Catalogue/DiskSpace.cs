using System.Globalization;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>Looks whether there is room before anything is written.</summary>
public sealed class DiskSpace
{
    private readonly Func<string, long> _free;

    /// <param name="free">Bytes that may be written on the drive of a folder.</param>
    internal DiskSpace(Func<string, long> free) => _free = free;

    /// <summary>What stays free for everything else, above all for the interviews.</summary>
    public const long Reserve = 256L << 20;

    /// <summary>The drives of this machine.</summary>
    public static DiskSpace OfThisMachine { get; } = new(FreeBytes);

    /// <summary>Bytes that may be written in a folder, which need not exist yet.</summary>
    public static long FreeBytes(string folder)
    {
        var at = Path.GetFullPath(folder);
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } parent)
        {
            at = parent;
        }

        return new DriveInfo(at).AvailableFreeSpace;
    }

    /// <exception cref="ModelException">There is not enough room.</exception>
    internal void Require(string folder, long bytes, string what)
    {
        var available = _free(folder);
        if (available < bytes + Reserve)
        {
            throw new ModelException($"{what} needs {Text(bytes)} more in {folder}, where {Text(available)} are free ({Text(Reserve)} of them are left alone). "
                + "Make room, or name a folder on another drive in Engines:ModelsFolder.");
        }
    }

    /// <summary>Bytes for people: 1.2 GB, decimal as drives and downloads are sold.</summary>
    public static string Text(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => $"{bytes} bytes",
    };
}
