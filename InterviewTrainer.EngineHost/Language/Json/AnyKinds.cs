namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>What a value without a schema of its own may be.</summary>
[Flags]
internal enum AnyKinds
{
    Scalar = 1,
    List = 2,
    Object = 4,
    Everything = Scalar | List | Object,
}
