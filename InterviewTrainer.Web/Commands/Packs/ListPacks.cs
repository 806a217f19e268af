using System.CommandLine;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Packs;

/// <summary><c>packs list [--json]</c>: the packs that an interview can ask from, and the files that were left out.</summary>
internal static class ListPacks
{
    public static Command Create()
    {
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var json = new Option<bool>("--json") { Description = "Print one line of JSON." };
        var command = new Command("list", "List the packs of the program and your own.") { json, data, set };
        command.SetAction(parsed => Run(
            new ServeSettings(DataFolder: parsed.GetValue(data), Overrides: parsed.GetValue(set)), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(ServeSettings settings, bool json, TextWriter output, TextWriter error)
    {
        try
        {
            var options = OptionsReader.Read(ServerBuilder.Create(settings).Configuration);
            var library = Interviews.ReadPacks(DataFolder.Open(settings.DataFolder ?? options.Data.Folder));
            output.WriteLine(json ? Json(library) : Table(library));
            foreach (var problem in json ? [] : library.Problems)
            {
                error.WriteLine(problem);
            }

            return 0;
        }
        catch (StartupException exception)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static string Json(PackLibrary library) => CommandJson.Line(new
    {
        packs = library.Packs.Select(pack => new { pack.Id, pack.Title, pack.Summary, pack.Domain, questions = pack.Questions.Count, file = library.OwnFile(pack.Id) }),
        problems = library.Problems,
    });

    private static string Table(PackLibrary library)
    {
        var width = library.Packs.Select(pack => pack.Id.Length).DefaultIfEmpty().Max();
        return string.Join(Environment.NewLine, library.Packs.Select(pack =>
            $"{pack.Id.PadRight(width)}  {pack.Questions.Count,3}  {(library.OwnFile(pack.Id) is null ? "" : "yours"),-5}  {pack.Title}"));
    }
}
