using System.Runtime.InteropServices;
using InterviewTrainer.Tests.Architecture.Planted.Engines;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Tests.Architecture.Planted.Audio;

// Violations on purpose, one of each kind: RoomRulesTests proves with them that the rules can fail.
internal abstract class LeakByBase : Engine;

internal abstract class LeakByInterface : IEngine;

internal abstract class LeakByField
{
    protected IReadOnlyList<Engine[]>? Engines { get; init; }
}

internal abstract class LeakByParameter
{
    protected abstract void Use(Func<Engine, int> engine);
}

internal static class LeakByCall
{
    public static object Make() => new Engine();
}

internal static class LeakByLambda
{
    public static Func<object> Make(int seed) => () => seed + Engine.Name;
}

internal static class LeakByAsync
{
    public static async Task<string> MakeAsync()
    {
        await Task.Yield();
        return Engine.Name;
    }
}

internal static class LeakByTypeOf
{
    public static Type Type => typeof(Engine);
}

internal abstract class LeakByConstraint<T>
    where T : Engine;

[Engine]
internal abstract class LeakByAttribute;

internal abstract class LeakToDatabase
{
    protected abstract void Use(DbContext database);
}

internal abstract class LeakToWeb
{
    protected abstract void Use(HttpContext context);
}

internal static partial class LeakToNative
{
    [LibraryImport("none")]
    internal static partial int None();
}

/// <summary>Allowed: the class that registers a room's services may name the engine.</summary>
internal static class AudioServices
{
    public static object Make() => new Engine();
}
