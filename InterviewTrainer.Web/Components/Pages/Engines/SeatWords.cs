using InterviewTrainer.Core.Engines.Roles;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>The jobs of engines as the page says them.</summary>
internal static class SeatWords
{
    public static string Job(EngineRole role) => role switch
    {
        EngineRole.Interviewer => "Interviews",
        EngineRole.Fillers => "Small acknowledgements",
        EngineRole.Judge => "Judges answers",
        EngineRole.Embeddings => "Compares texts",
        EngineRole.Hearing => "Hears",
        _ => "Speaks",
    };

    public static string Meaning(EngineRole role) => role switch
    {
        EngineRole.Interviewer => "Plans from your documents, decides after each answer whether to follow up, and words it.",
        EngineRole.Fillers => "A few words of listening before a reply that takes longer, from a small model beside the interviewer’s.",
        EngineRole.Judge => "After the interview, beside the rules.",
        EngineRole.Embeddings => "Tells how near an answer is to its question. Nothing asks it yet.",
        EngineRole.Hearing => "Turns what you say into words.",
        _ => "The interviewer’s voice.",
    };

    /// <summary>What does the job when no engine is chosen.</summary>
    public static string BuiltIn(EngineRole role, string? installedVoice) => role switch
    {
        EngineRole.Interviewer => "The script",
        EngineRole.Fillers => "The interviewer’s own phrases",
        EngineRole.Judge => "The rules",
        EngineRole.Embeddings => "Nobody",
        EngineRole.Hearing => "The browser, or you at the keyboard",
        _ => installedVoice ?? "The browser’s own voice",
    };
}
