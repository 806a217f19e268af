using System.CommandLine;

namespace InterviewTrainer.Web.Commands.Models;

/// <summary><c>models list|pull|verify|import|remove</c>: the same catalogue, folder and locks as the server's, whether it runs or not.</summary>
internal static class ModelsCommand
{
    public static Command Create() => new("models", "List, download, check, import and remove models.")
    {
        ListModels.Create(),
        PullModels.Create(),
        VerifyModels.Create(),
        ImportModel.Create(),
        RemoveModels.Create(),
    };
}
