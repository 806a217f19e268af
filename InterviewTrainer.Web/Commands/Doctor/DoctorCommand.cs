using System.CommandLine;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary><c>doctor</c>: everything that is missing, and the command that mends it. Ends with 1 where something is broken.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one line of JSON." };
        var data = CommonOptions.Data();
        var set = CommonOptions.Set();
        var command = new Command("doctor", "Find out what is missing, and how to mend it.") { json, data, set };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ServeSettings(DataFolder: parsed.GetValue(data), Overrides: parsed.GetValue(set)),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ServeSettings settings, bool json, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = await LookAsync(settings, AppContext.BaseDirectory, cancellationToken);
        var isGood = findings.All(finding => finding.State != DoctorState.Bad);
        output.WriteLine(json ? CommandJson.Line(new { isGood, findings }) : string.Join(Environment.NewLine, findings.SelectMany(Lines).Append(Summary(findings))));
        return isGood ? 0 : 1;
    }

    private static async Task<IReadOnlyList<DoctorFinding>> LookAsync(ServeSettings settings, string root, CancellationToken cancellationToken)
    {
        List<DoctorFinding> findings =
        [
            PlaceChecks.Configuration(settings, out var options),
            PlaceChecks.Data(settings.DataFolder ?? options?.Data.Folder, out var folder),
            PlaceChecks.Memory(),
            PlaceChecks.Port(PlaceChecks.Listening()),
            ProgramChecks.Runtime(),
            await ProgramChecks.NodeAsync(cancellationToken),
            ProgramChecks.Espeak(),
            ProgramChecks.Browser(),
            LibraryChecks.VoiceActivity(),
        ];
        findings.AddRange(await EnginesAsync(root, cancellationToken));
        if (options is not null && folder is not null)
        {
            var store = new ModelStore(EngineHosting.ModelsFolderOf(folder, options.Engines));
            findings.Add(PlaceChecks.Drive(store));
            findings.AddRange(ModelChecks.All(ModelCatalogue.Read(ModelCatalogue.OwnFile), store));
        }

        return findings;
    }

    private static async Task<IEnumerable<DoctorFinding>> EnginesAsync(string root, CancellationToken cancellationToken)
    {
        DoctorFinding[] files = [LibraryChecks.EngineHost(root), LibraryChecks.Llama(root), LibraryChecks.Sherpa(root)];
        return files.Any(file => file.State == DoctorState.Bad)
            ? files
            :
            [
                .. files,
                await EngineHostCheck.RunAsync("llama.cpp runs", "check-language", root, cancellationToken),
                await EngineHostCheck.RunAsync("sherpa-onnx runs", "check-speech", root, cancellationToken),
            ];
    }

    private static IEnumerable<string> Lines(DoctorFinding finding)
    {
        var mark = finding.State switch { DoctorState.Good => "ok     ", DoctorState.Absent => "absent ", _ => "BROKEN " };
        yield return $"{mark} {finding.Name}: {finding.Detail}";
        if (finding.Remedy is { } remedy)
        {
            yield return $"        → {remedy}";
        }
    }

    private static string Summary(IReadOnlyList<DoctorFinding> findings)
    {
        var (broken, absent) = (findings.Count(finding => finding.State == DoctorState.Bad), findings.Count(finding => finding.State == DoctorState.Absent));
        return $"{broken} broken, {absent} absent and not needed for an interview";
    }
}
