namespace InterviewTrainer.Tests.Browser;

/// <summary>Packages of Debian and its children, installed where the tests may: as root, as in a container.</summary>
internal static class SystemPackage
{
    public static string Command(string package) => $"sudo apt-get install --yes {package}";

    /// <returns>False where this is no such system, or the rights are missing.</returns>
    public static async Task<bool> TryInstallAsync(string package, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Programs.OnPath("apt-get") is not { } aptGet)
        {
            return false;
        }

        await Programs.RunAsync("env", ["DEBIAN_FRONTEND=noninteractive", aptGet, "update"], "", cancellationToken);
        await Programs.RunAsync(
            "env", ["DEBIAN_FRONTEND=noninteractive", aptGet, "install", "--yes", "--no-install-recommends", package], "", cancellationToken);
        return true;
    }
}
