using System.Runtime.InteropServices;
using InterviewTrainer.Core.Engines.OpenAi;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>How the engine host is started.</summary>
/// <param name="FileName">The .NET host, or the engine host's own executable.</param>
/// <param name="Prefix">Arguments that come before its own.</param>
/// <param name="Folder">Where it lies.</param>
internal sealed record WorkerProgram(string FileName, IReadOnlyList<string> Prefix, string Folder)
{
    private const string Program = "InterviewTrainer.EngineHost";

    /// <summary>
    /// Looks beside this program. The .NET that runs this program runs the engine host too: its own executable would look for one in <c>DOTNET_ROOT</c> and the
    /// system's places, and find another or none.
    /// </summary>
    /// <param name="folder">This program's folder.</param>
    /// <param name="runtimeFolder">Where the running .NET lies, <c>ROOT/shared/Microsoft.NETCore.App/VERSION</c> unless it was published with the program.</param>
    /// <exception cref="EngineUnavailableException">It is not there.</exception>
    public static WorkerProgram Find(string folder, string runtimeFolder)
    {
        var assembly = Path.Combine(folder, $"{Program}.dll");
        var host = Path.GetFullPath(Path.Combine(runtimeFolder, "..", "..", "..", Executable("dotnet")));
        if (File.Exists(assembly) && File.Exists(Path.ChangeExtension(assembly, "runtimeconfig.json")) && File.Exists(host))
        {
            return new WorkerProgram(host, [assembly], folder);
        }

        var executable = Path.Combine(folder, Executable(Program));
        return File.Exists(executable)
            ? new WorkerProgram(executable, [], folder)
            : throw new EngineUnavailableException($"The engine host is not in {folder}. Build or install InterviewTrainer again.");
    }

    public static WorkerProgram Find() => Find(AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory());

    private static string Executable(string name) => OperatingSystem.IsWindows() ? $"{name}.exe" : name;
}
