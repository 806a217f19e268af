using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Which build of llama.cpp runs on which machine, and what its files are called: their names carry the version, and on macOS the accelerator.</summary>
internal static partial class LlamaBuilds
{
    /// <summary>What installs the libraries.</summary>
    public const string Remedy = "Run 'npm ci --ignore-scripts' in the project's folder, then build again.";

    /// <exception cref="EngineLoadException">There is no build for such a machine.</exception>
    public static string NameFor(OSPlatform system, Architecture processor) => (system.ToString(), processor) switch
    {
        ("LINUX", Architecture.X64) => "linux-x64",
        ("LINUX", Architecture.Arm64) => "linux-arm64",
        ("OSX", Architecture.Arm64) => "mac-arm64-metal",
        ("OSX", Architecture.X64) => "mac-x64",
        ("WINDOWS", Architecture.X64) => "win-x64",
        ("WINDOWS", Architecture.Arm64) => "win-arm64",
        _ => throw new EngineLoadException(
            $"There is no build of llama.cpp for {system} on {processor}. Use an OpenAI-compatible server on another machine as the language model."),
    };

    public static string NameForThisMachine() => NameFor(
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux,
        RuntimeInformation.ProcessArchitecture);

    /// <summary>Path of a library in a build's folder.</summary>
    /// <param name="folder">The build's folder.</param>
    /// <param name="library">Such as <c>llama</c>.</param>
    /// <exception cref="EngineLoadException">The folder or the file is missing, or there are several.</exception>
    public static string Find(string folder, string library)
    {
        if (!Directory.Exists(folder))
        {
            throw new EngineLoadException($"llama.cpp is missing: there is no folder {folder}. {Remedy}");
        }

        var found = Directory.EnumerateFiles(folder).Where(file => LibraryOf(Path.GetFileName(file)) == library).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new EngineLoadException($"llama.cpp's library '{library}' is missing in {folder}. {Remedy}"),
            _ => throw new EngineLoadException(
                $"There are {found.Count} versions of llama.cpp's library '{library}' in {folder}. Delete that folder, then build again."),
        };
    }

    /// <summary><c>llama</c> for <c>libllama.metal.v0.4.0.dylib</c>; null for what is no library.</summary>
    public static string? LibraryOf(string fileName)
    {
        var match = FileName().Match(fileName);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"^(lib)?(?<name>[a-z0-9_-]+)(\.[a-z]+)?(\.v\d+(\.\d+)*)?\.(so|dylib|dll)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
