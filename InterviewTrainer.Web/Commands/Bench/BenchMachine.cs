using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>Where a figure was measured; without it a figure means nothing.</summary>
internal static class BenchMachine
{
    /// <summary>How this program was built: Debug or Release.</summary>
    public static string Configuration { get; } =
        typeof(BenchMachine).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "unknown";

    public static JsonObject Describe() => new()
    {
        ["os"] = RuntimeInformation.OSDescription,
        ["cpu"] = Processor(),
        ["cores"] = Environment.ProcessorCount,
        ["dotnet"] = RuntimeInformation.FrameworkDescription,
        ["configuration"] = Configuration,
    };

    private static string Processor() => LinuxModel() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? LinuxModel()
    {
        const string Cpus = "/proc/cpuinfo";
        return File.Exists(Cpus)
            ? File.ReadLines(Cpus).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[^1].Trim()
            : null;
    }
}
