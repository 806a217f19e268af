using System.Text;
using InterviewTrainer.Tests.Browser;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>The data of an installed espeak-ng.</summary>
internal static class EspeakDataFiles
{
    private const string Before = "Data at: ";

    /// <summary>Where a program has its data.</summary>
    /// <param name="espeakProgram">Full path of espeak-ng, as <see cref="EspeakFixture"/> finds it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> FindAsync(string espeakProgram, CancellationToken cancellationToken)
    {
        var version = Encoding.UTF8.GetString(await Programs.RunAsync(espeakProgram, ["--version"], "", cancellationToken)).Trim();
        var start = version.IndexOf(Before, StringComparison.Ordinal);
        return start >= 0 ? version[(start + Before.Length)..] : throw new InvalidOperationException($"espeak-ng does not say where its data is: {version}");
    }

    /// <summary>What English needs of it, relative to its folder.</summary>
    public static IEnumerable<string> OfEnglish(string folder) =>
    [
        "phontab", "phonindex", "phondata", "intonations", "en_dict",
        .. Directory.EnumerateFiles(Path.Combine(folder, "lang", "gmw"), "en*").Select(path => Path.GetRelativePath(folder, path)),
    ];
}
