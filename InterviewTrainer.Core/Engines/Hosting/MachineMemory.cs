using System.Globalization;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>Reads the machine's memory from the runtime, and on Linux what is free from <c>/proc/meminfo</c> and the control group (version 2).</summary>
internal sealed class MachineMemory : IMachineMemory
{
    private const string Meminfo = "/proc/meminfo";
    private const string Group = "/sys/fs/cgroup";
    private const int MaxLines = 200;

    public int TotalMb => ToMb(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    public int? FreeMb => OperatingSystem.IsLinux() ? FreeOnLinux() : FreeByRuntime();

    /// <summary>The value of a line such as <c>MemAvailable:   123 kB</c>, in bytes; null where there is none.</summary>
    internal static long? Find(IEnumerable<string> lines, string name)
    {
        foreach (var line in lines.Take(MaxLines))
        {
            if (line.StartsWith(name, StringComparison.Ordinal) && line[name.Length..].Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries) is [{ } number, ..]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return line.EndsWith("kB", StringComparison.Ordinal) ? value * 1024 : value;
            }
        }

        return null;
    }

    private static int? FreeOnLinux()
    {
        var machine = Find(Read(Meminfo), "MemAvailable");
        var limit = Find(Read($"{Group}/memory.max"), "");
        var used = Find(Read($"{Group}/memory.current"), "");
        if (limit is not { } most || used is not { } now)
        {
            return machine is { } available ? ToMb(available) : null;
        }

        var group = Math.Max(0, most - now + (Find(Read($"{Group}/memory.stat"), "inactive_file") ?? 0));
        return ToMb(Math.Min(group, machine ?? long.MaxValue));
    }

    /// <summary>As of the last collection; before the first it is not known.</summary>
    private static int? FreeByRuntime()
    {
        var info = GC.GetGCMemoryInfo();
        return info.MemoryLoadBytes > 0 ? ToMb(Math.Max(0, info.TotalAvailableMemoryBytes - info.MemoryLoadBytes)) : null;
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return []; // Not every kernel or container has it.
        }
    }

    private static int ToMb(long bytes) => (int)Math.Min(int.MaxValue, bytes >> 20);
}
