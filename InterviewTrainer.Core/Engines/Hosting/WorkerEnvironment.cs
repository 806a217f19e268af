namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>The environment of a worker process: what programs and drivers need to run, and nothing else, for a server's environment may hold keys and passwords.</summary>
internal static class WorkerEnvironment
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USER", "LANG", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "SystemRoot", "SystemDrive", "windir", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "ProgramFiles", "ProgramData", "PATHEXT", "NUMBER_OF_PROCESSORS",
    };

    private static readonly string[] Prefixes = ["DOTNET_ROOT", "DOTNET_gc", "LC_", "GGML_", "CUDA_", "NVIDIA_", "VK_", "HIP_", "ROCR_", "OMP_"];

    /// <summary>Always set, whatever the server has.</summary>
    private static readonly (string Name, string Value)[] Fixed =
    [
        ("GGML_NO_BACKTRACE", "1"), // llama.cpp would start a debugger when it aborts.
        ("DOTNET_EnableDiagnostics", "0"), // Its sockets would stay behind in the temporary folder when the process is killed.
        ("DOTNET_gcServer", "0"), // A heap for each core is not for a process that holds a model.
    ];

    /// <summary>Leaves in <paramref name="environment"/> only what a worker is given.</summary>
    public static void Reduce(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => !IsPassed(name)).ToList())
        {
            environment.Remove(name);
        }

        foreach (var (name, value) in Fixed)
        {
            environment[name] = value;
        }
    }

    private static bool IsPassed(string name) => Names.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
