using InterviewTrainer.Core.Audio;
using Xunit;

namespace InterviewTrainer.Tests.Architecture;

public sealed class RoomRulesTests
{
    private const string Core = "InterviewTrainer.Core";
    private const string Planted = "InterviewTrainer.Tests.Architecture.Planted";

    [Fact]
    public void Core_KeepsTheRules() => Assert.Empty(RoomRules.Violations(AssemblyReader.Read(typeof(AudioFormat).Assembly), Core));

    [Fact]
    public void Core_DoesNotKnowTheWebProject() =>
        Assert.DoesNotContain(typeof(AudioFormat).Assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("InterviewTrainer", StringComparison.Ordinal));

    [Fact]
    public void Rooms_UseOnlyRoomsAboveThem()
    {
        var above = new HashSet<string>();
        foreach (var (room, uses) in RoomRules.Rooms)
        {
            Assert.Subset(above, uses.ToHashSet());
            Assert.True(above.Add(room));
        }
    }

    [Fact]
    public void Violations_Planted_AreAllFoundAndNothingElse()
    {
        var violations = RoomRules.Violations(AssemblyReader.Read(typeof(RoomRulesTests).Assembly), Planted);

        Assert.Equal(
            [
                $"{Planted}.Attic.Box: \"Attic\" is not a room; give it a line in the table",
                $"{Planted}.Audio.LeakByAsync uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByAttribute uses {Planted}.Engines.EngineAttribute",
                $"{Planted}.Audio.LeakByBase uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByCall uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByConstraint`1 uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByField uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByInterface uses {Planted}.Engines.IEngine",
                $"{Planted}.Audio.LeakByLambda uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByParameter uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakByTypeOf uses {Planted}.Engines.Engine",
                $"{Planted}.Audio.LeakToDatabase uses Microsoft.EntityFrameworkCore.DbContext",
                $"{Planted}.Audio.LeakToNative calls a native library",
                $"{Planted}.Audio.LeakToWeb uses Microsoft.AspNetCore.Http.HttpContext",
                $"{Planted}.Reporting.LeakToWeb uses Microsoft.AspNetCore.Http.HttpContext",
            ],
            violations);
    }
}
