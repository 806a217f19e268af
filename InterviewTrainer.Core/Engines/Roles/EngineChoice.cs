using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>Which engine does a job.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "engine")]
[JsonDerivedType(typeof(BuiltIn), "built-in")]
[JsonDerivedType(typeof(Installed), "installed")]
[JsonDerivedType(typeof(Remote), "remote")]
public abstract record EngineChoice
{
    private EngineChoice()
    {
    }

    /// <summary>What needs no model: the script, the rules, the browser's recogniser or the keyboard, espeak-ng or the browser's voices.</summary>
    public sealed record BuiltIn : EngineChoice;

    /// <summary>A model on this machine, run by a worker of ours.</summary>
    public sealed record Installed(string ModelId) : EngineChoice;

    /// <summary>An OpenAI-compatible server.</summary>
    /// <param name="Address">Its base address, such as <c>http://localhost:11434/v1</c>.</param>
    /// <param name="Model">Name of the model there; empty for the server's own choice.</param>
    public sealed record Remote(string Address, string Model) : EngineChoice;
}
