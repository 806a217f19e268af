using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Architecture;

/// <summary>Documents that name code go wrong silently when the code moves on; these say so.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string[] Folders = ["", "docs", "docs/decisions", "packs", "models", "build/feed"];

    [Fact]
    public void SeedMap_EachRow_SaysWhereAndItsTest()
    {
        var rows = SeedMapRows().ToList();

        Assert.True(rows.Count > 300, $"The seed map has {rows.Count} rows: the tables were not read.");
        Assert.All(rows, row => Assert.True(row is [_, { Length: > 0 }, { Length: > 0 }], string.Join(" | ", row)));
    }

    [Fact]
    public void SeedMap_EachTestNamed_Exists()
    {
        var tests = typeof(DocumentsTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        var named = SeedMapRows().SelectMany(row => TestPattern().Matches(row[^1])).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Documents_EachPathNamed_Exists()
    {
        var named = Documents().SelectMany(file => PathPattern().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("Core/Conversation/LiveInterview.cs", named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(ProjectFiles.Root, $"InterviewTrainer.{path}")), path));
    }

    [Fact]
    public void Documents_EachLinkToAFile_LeadsSomewhere()
    {
        var links =
            from file in Documents()
            from Match link in LinkPattern().Matches(File.ReadAllText(file))
            select (File: file, Target: link.Groups[1].Value.Split('#')[0]);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(link.File)!, link.Target)), $"{link.File}: {link.Target}"));
    }

    [Fact]
    public void Configuration_EachSetting_IsDocumented()
    {
        var settings =
            from section in JsonSerializer.SerializeToElement(new InterviewTrainerOptions()).EnumerateObject()
            from setting in section.Value.EnumerateObject()
            select $"| `{section.Name}:{setting.Name}` |";
        var document = Read("docs/configuration.md");

        Assert.All(settings, setting => Assert.Contains(setting, document, StringComparison.Ordinal));
    }

    [Fact]
    public void Metrics_EachSignal_IsDocumentedUnderItsName()
    {
        var document = Read("docs/metrics.md");

        Assert.All(SignalCatalogue.Definitions, signal => Assert.Contains($"| `{signal.Key}` | {signal.Name} |", document, StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> SeedMapRows() =>
        from line in Read("docs/seed-map.md").Split('\n')
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| seed | here | test |", StringComparison.Ordinal)
        select line.Trim('|', ' ', '\r').Split('|', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Documents() =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(ProjectFiles.Root, folder), "*.md"));

    private static string Read(string path) => File.ReadAllText(Path.Combine(ProjectFiles.Root, path));

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestPattern();

    /// <summary>Sources and folders by the seed map's short names.</summary>
    [GeneratedRegex(@"`((?:Core|Web)/[\w./-]+)`")]
    private static partial Regex PathPattern();

    /// <summary>Links to files of the repository: no picture, no address, no anchor alone.</summary>
    [GeneratedRegex(@"(?<!!\[[^\]]*)\]\((?!https?:|#)([^)\s]+)\)")]
    private static partial Regex LinkPattern();
}
