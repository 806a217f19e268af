using System.Net.NetworkInformation;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Web.Commands.Models;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>Where the program writes, and what room there is: folders, drives, memory, the port.</summary>
internal static class PlaceChecks
{
    /// <summary>Less than this is soon used up by a single model.</summary>
    private const long LittleRoom = 5_000_000_000;

    /// <summary>What the smallest sensible set of models (Whisper, a voice, the smallest language model) takes, and the system beside it.</summary>
    private const long LittleMemory = 4_000_000_000;

    public static DoctorFinding Configuration(ServeSettings settings, out InterviewTrainerOptions? options)
    {
        try
        {
            options = OptionsReader.Read(ServerBuilder.Create(settings).Configuration);
            return DoctorFinding.Good("configuration", Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        }
        catch (StartupException exception)
        {
            options = null;
            return DoctorFinding.Bad("configuration", exception.Message, "Correct the settings that are named.");
        }
    }

    public static DoctorFinding Data(string? path, out DataFolder? folder)
    {
        try
        {
            folder = DataFolder.Open(path);
            return folder.IsOpenToOthers
                ? DoctorFinding.Absent("data folder", $"{folder.Path} can be looked into by other users of this machine.", $"chmod 700 \"{folder.Path}\"")
                : DoctorFinding.Good("data folder", $"{folder.Path}, writable, yours alone");
        }
        catch (StartupException exception)
        {
            folder = null;
            return DoctorFinding.Bad("data folder", exception.Message, "Make it writable, or choose another with --data DIR.");
        }
    }

    public static DoctorFinding Drive(ModelStore store)
    {
        var free = DiskSpace.FreeBytes(store.Folder);
        var detail = $"{ModelsRun.Size(free)} free for {store.Folder}";
        return free >= LittleRoom
            ? DoctorFinding.Good("drive", detail)
            : DoctorFinding.Absent("drive", $"{detail}: not enough for larger models.", "Make room, or set InterviewTrainer:Engines:ModelsFolder to a folder on another drive.");
    }

    public static DoctorFinding Memory()
    {
        var total = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var detail = $"{ModelsRun.Size(total)}, {Environment.ProcessorCount} processors";
        return total >= LittleMemory
            ? DoctorFinding.Good("memory", detail)
            : DoctorFinding.Absent("memory", $"{detail}: little for a language model.", "Use small models (models pull qwen3-0.6b-q4 whisper-tiny.en), or a remote server.");
    }

    public static DoctorFinding Port(IEnumerable<int> listening) => listening.Contains(ListenAddresses.DefaultPort)
        ? DoctorFinding.Absent(
            "port", $"Something listens at port {ListenAddresses.DefaultPort} already; it may be this program.", "If it is not: choose another with --urls http://localhost:8001")
        : DoctorFinding.Good("port", $"{ListenAddresses.DefaultPort} is free");

    /// <summary>Ports that something on this machine listens at.</summary>
    public static IEnumerable<int> Listening() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(each => each.Port);
}
