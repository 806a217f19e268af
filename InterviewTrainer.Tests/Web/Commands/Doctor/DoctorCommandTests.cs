using System.Text.Json;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Doctor;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Doctor;

[Trait("Category", "Slow")]
public sealed class DoctorCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Doctor_Json_NamesEverythingAndARemedyForWhatIsNotGood()
    {
        var run = await CommandRun.OfAsync(DoctorCommand.Create(), "--json", "--data", _folder.PathOf("data"));

        using var report = JsonDocument.Parse(run.Output);
        var findings = report.RootElement.GetProperty("findings").EnumerateArray().ToList();
        var names = findings.Select(finding => finding.GetProperty("name").GetString()).ToList();
        Assert.Superset(
            new HashSet<string?>
            {
                "configuration", "data folder", "memory", "port", ".NET", "Node.js", "espeak-ng", "browser", "engine host", "llama.cpp", "sherpa-onnx", "drive", "catalogue",
            },
            names.ToHashSet());
        Assert.All(findings, finding => Assert.Equal(
            finding.GetProperty("state").GetString() == "good", finding.GetProperty("remedy").ValueKind == JsonValueKind.Null));
        Assert.Equal(report.RootElement.GetProperty("isGood").GetBoolean() ? 0 : 1, run.Code);
    }

    [Fact]
    public async Task Doctor_NothingLoadedHere_TheNativeEnginesStayInTheirOwnProcess()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The list of a process's libraries is read from /proc, which only Linux has.");

        await CommandRun.OfAsync(DoctorCommand.Create(), "--data", _folder.PathOf("data"));

        var libraries = await File.ReadAllTextAsync("/proc/self/maps", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("libllama", libraries, StringComparison.Ordinal);
        Assert.DoesNotContain("sherpa", libraries, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Doctor_DamagedModelAndDataFolderThatIsAFile_AreBroken()
    {
        Directory.CreateDirectory(_folder.PathOf("data/models/tiny"));
        var damaged = await CommandRun.OfAsync(DoctorCommand.Create(), "--data", _folder.PathOf("data"));
        var noFolder = await CommandRun.OfAsync(DoctorCommand.Create(), "--data", _folder.Write("file", [1]));

        Assert.Equal((1, 1), (damaged.Code, noFolder.Code));
        Assert.Contains("models pull tiny", damaged.Output, StringComparison.Ordinal);
        Assert.Contains("BROKEN  data folder", noFolder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WrongSetting_IsBroken()
    {
        var run = await CommandRun.OfAsync(DoctorCommand.Create(), "--data", _folder.PathOf("data"), "--set", "Engines:MaxFailures=0");

        Assert.Equal(1, run.Code);
        Assert.Contains("Engines:MaxFailures", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_NoneThere_SayWhatIsLostAndTheCommand()
    {
        foreach (var finding in new[] { LibraryChecks.Llama(_folder.Path), LibraryChecks.Sherpa(_folder.Path), LibraryChecks.EngineHost(_folder.Path) })
        {
            Assert.Equal((DoctorState.Bad, InstallHint.Build), (finding.State, finding.Remedy));
        }
    }

    [Theory]
    [InlineData("echo '{\"version\":\"1.2.3\"}'", "Good")]
    [InlineData("echo 'Unrecognized command or argument '\"'check-x'\"'.' >&2; exit 1", "Absent")]
    [InlineData("echo 'libx is missing' >&2; exit 78", "Bad")]
    [InlineData("kill -9 $$", "Bad")]
    [InlineData("echo nonsense", "Bad")]
    public async Task EngineHostCheck_WhateverTheHostDoes_IsAFinding(string script, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the engine host is a shell script.");
        var program = _folder.Write("InterviewTrainer.EngineHost", System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }


        var finding = await EngineHostCheck.RunAsync("x runs", "check-x", _folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, finding.State.ToString());
    }

    [Theory]
    [InlineData(8000, "Absent")]
    [InlineData(8001, "Good")]
    public void Port_TakenOrNot_IsSaid(int listening, string expected) => Assert.Equal(expected, PlaceChecks.Port([listening]).State.ToString());
}
