using System.CommandLine;

namespace InterviewTrainer.Web.Commands.Packs;

/// <summary><c>packs list|lint</c>: which question packs there are, and what is wrong with a pack file.</summary>
internal static class PacksCommand
{
    public static Command Create() => new("packs", "List question packs, and check pack files.")
    {
        ListPacks.Create(),
        LintPacks.Create(),
    };
}
