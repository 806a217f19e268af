namespace InterviewTrainer.Tests.Architecture.Planted.Engines;

internal class Engine : IEngine
{
    public static string Name => nameof(Engine);
}

internal interface IEngine;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class EngineAttribute : Attribute;
