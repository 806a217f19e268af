using System.CommandLine;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Web.Commands.Packs;

/// <summary><c>packs lint FILE…|DIR</c>: everything that is wrong with pack files, and what is seldom meant. Exit code 1 where something is wrong; warnings alone are none.</summary>
internal static class LintPacks
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|DIR") { Description = "Pack files, or folders of them (*.json, no folders inside).", Arity = ArgumentArity.OneOrMore };
        var command = new Command("lint", "Check pack files: what is wrong, and what is seldom meant.") { paths };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(IEnumerable<string> paths, TextWriter output, TextWriter error)
    {
        var (read, wrong, ids) = (new List<(string File, byte[] Json, Pack Pack)>(), 0, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var file in paths.SelectMany(Files))
        {
            try
            {
                var json = new FileInfo(file).Length <= OwnPacks.MaxBytes ? File.ReadAllBytes(file) : throw new IOException($"It has more than {OwnPacks.MaxBytes} bytes.");
                var check = PackCheck.Of(json);
                wrong += Say(check.Problems, problem => $"{file}: {problem}", output);
                if (check.Pack is not { } pack)
                {
                    continue;
                }

                read.Add((file, json, pack));
                if (!ids.TryAdd(pack.Id, file))
                {
                    wrong += Say([new PackProblem("id", null, $"\"{pack.Id}\" is the id of {ids[pack.Id]} too")], problem => $"{file}: {problem}", output);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                error.WriteLine($"{file} cannot be read: {exception.Message} Check the path, and that the file may be read.");
                wrong++;
            }
        }

        var warnings = PackLint.Warnings(read);
        Say(warnings, warning => $"{warning.File}: warning: {warning.Warning}", output);
        output.WriteLine($"{read.Count} pack(s) with {read.Sum(each => each.Pack.Questions.Count)} questions, {wrong} problem(s), {warnings.Count} warning(s)");
        return wrong == 0 ? 0 : 1;
    }

    private static string[] Files(string path)
    {
        try
        {
            return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)] : [path];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [path]; // Reading it says why.
        }
    }

    private static int Say<T>(IReadOnlyList<T> items, Func<T, string> line, TextWriter output)
    {
        foreach (var item in items)
        {
            output.WriteLine(line(item));
        }

        return items.Count;
    }
}
