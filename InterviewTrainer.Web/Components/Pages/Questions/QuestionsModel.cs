using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Web.Components.Pages.Questions;

/// <summary>Decides what the page Questions shows; takes packs in and deletes the person's own.</summary>
public sealed class QuestionsModel(PackLibrary library, OwnPacks own)
{
    public IReadOnlyList<Pack> Packs => library.Packs;

    /// <summary>Pack files in the folders that were left out, in words for whoever wrote them.</summary>
    public IReadOnlyList<DataFileProblem> LeftOut => library.Problems;

    /// <summary>Name of the file that was refused last; null while none was.</summary>
    public string? Refused { get; private set; }

    /// <summary>What is wrong with it, everything.</summary>
    public IReadOnlyList<PackProblem> Problems { get; private set; } = [];

    /// <summary>What could not be done, what was kept, and what to do; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What was done last, in a line.</summary>
    public string Outcome { get; private set; } = "";

    public Pack? Find(string packId) => library.Find(packId);

    public bool IsOwn(Pack pack) => library.OwnFile(pack.Id) is not null;

    /// <summary>Takes a file in.</summary>
    /// <param name="name">As the person's computer calls it; shown only.</param>
    /// <param name="json">Its bytes; null where it is longer than is read.</param>
    public void Import(string name, byte[]? json) => Try(() =>
    {
        var check = json is null
            ? new PackCheck(null, [new PackProblem("", null, $"the file is longer than {OwnPacks.MaxBytes / 1024} KiB, which is the most that is imported")])
            : own.Import(json);
        if (check.Pack is { } pack)
        {
            Outcome = $"“{pack.Title}” is there now, with its {pack.Questions.Count} questions.";
        }
        else
        {
            (Refused, Problems) = (name, check.Problems);
        }
    });

    public void Delete(Pack pack) => Try(() =>
    {
        own.Delete(pack.Id);
        Outcome = $"“{pack.Title}” is deleted.";
    });

    /// <summary>The file could not be read from the person's computer.</summary>
    public void CouldNotRead(string name, string reason) => Try(() => Trouble = $"{name} could not be read: {reason} Choose it again.");

    private void Try(Action action)
    {
        (Refused, Problems, Trouble, Outcome) = (null, [], null, "");
        try
        {
            action();
        }
        catch (DataFileException exception)
        {
            Trouble = exception.Message;
        }
    }
}
