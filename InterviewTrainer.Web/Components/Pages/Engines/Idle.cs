using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Roles;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>What nothing in this program asks yet. The page does not offer it; where it was chosen or fetched all the same, it is listed, so that it can be taken away.</summary>
internal static class Idle
{
    public static bool Is(EngineRole role) => role == EngineRole.Embeddings;

    public static bool Is(ModelKind kind) => kind is ModelKind.Embedding or ModelKind.FaceLandmarks;
}
