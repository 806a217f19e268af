using System.Runtime.InteropServices;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>
/// Native libraries: are those for this machine beside the program? Only ONNX Runtime is loaded here, as the server loads it; the others can end the process that
/// loads them.
/// </summary>
internal static class LibraryChecks
{
    public static DoctorFinding VoiceActivity()
    {
        using var factory = new VoiceActivityDetectorFactory(() => new SileroVoiceActivityDetectorFactory(), NullLogger<VoiceActivityDetectorFactory>.Instance);
        return factory.Shortfall is { } shortfall
            ? DoctorFinding.Bad("voice activity (ONNX Runtime, Silero)", shortfall, InstallHint.Build)
            : DoctorFinding.Good("voice activity (ONNX Runtime, Silero)", "loaded and run");
    }

    /// <param name="root">The program's folder.</param>
    public static DoctorFinding Llama(string root) =>
        Library("llama.cpp", Path.Combine(root, "runtimes", "llama"), "llama", "Language models do not run; the scripted interviewer asks.");

    /// <param name="root">The program's folder.</param>
    public static DoctorFinding Sherpa(string root) =>
        Library("sherpa-onnx", Path.Combine(root, "runtimes", "sherpa"), "sherpa-onnx-c-api", "Whisper and the neural voices do not run.");

    /// <param name="root">The program's folder.</param>
    public static DoctorFinding EngineHost(string root) => File.Exists(EngineHostCheck.ProgramIn(root))
        ? DoctorFinding.Good("engine host", EngineHostCheck.ProgramIn(root))
        : DoctorFinding.Bad("engine host", $"{EngineHostCheck.ProgramIn(root)} is missing: no model runs.", InstallHint.Build);

    private static DoctorFinding Library(string name, string folder, string part, string lost)
    {
        var extension = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Is(Path.GetFileName(file), part, extension))
                .ToList()
            : [];
        return files.Count > 0
            ? DoctorFinding.Good(name, string.Join(", ", files.Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)))
            : DoctorFinding.Bad(name, $"Nothing for {RuntimeInformation.RuntimeIdentifier} in {folder}. {lost}", InstallHint.Build);
    }

    private static bool Is(string file, string part, string extension) =>
        file.Contains(part, StringComparison.OrdinalIgnoreCase) && file.Contains(extension, StringComparison.OrdinalIgnoreCase);
}
