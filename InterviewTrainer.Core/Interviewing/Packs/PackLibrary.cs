namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>The question packs that could be read; the others stand in <see cref="Problems"/>. Thread-safe; reads again when it is told to.</summary>
public sealed class PackLibrary
{
    private readonly IReadOnlyList<string> _folders;

    /// <summary>Replaced, never changed: somebody may be reading it.</summary>
    private volatile Shelf _shelf;

    private PackLibrary(IReadOnlyList<string> folders)
    {
        _folders = folders;
        _shelf = Shelf.Read(folders);
    }

    /// <summary>By title.</summary>
    public IReadOnlyList<Pack> Packs => _shelf.Packs;

    public IReadOnlyList<DataFileProblem> Problems => _shelf.Problems;

    /// <summary>Reads the packs of <paramref name="folders"/>, the program's own first; of two with one id the first stands.</summary>
    public static PackLibrary Read(params IEnumerable<string> folders) => new([.. folders.Select(Path.GetFullPath)]);

    /// <summary>Reads the folders again; who asks from now on sees what is there now.</summary>
    public void Reload() => _shelf = Shelf.Read(_folders);

    public Pack? Find(string packId) => Packs.FirstOrDefault(pack => pack.Id == packId);

    /// <summary>The question of a key, or null where its pack is gone.</summary>
    public Question? FindQuestion(string key) => _shelf.Questions.GetValueOrDefault(key);

    /// <summary>The file of a pack of the person's own; null for one that came with the program, and for none.</summary>
    public string? OwnFile(string packId) =>
        _shelf.Files.GetValueOrDefault(packId) is { } file && Path.GetDirectoryName(file) != _folders[0] ? file : null;

    private sealed record Shelf(
        IReadOnlyList<Pack> Packs, IReadOnlyDictionary<string, Question> Questions, IReadOnlyDictionary<string, string> Files, IReadOnlyList<DataFileProblem> Problems)
    {
        public static Shelf Read(IReadOnlyList<string> folders)
        {
            var (read, problems) = DataFile.ReadAll<Pack>(folders);
            var standing = read.DistinctBy(each => each.Item.Id).ToList();
            var packs = standing.Select(each => WithKeys(each.Item)).OrderBy(pack => pack.Title, StringComparer.Ordinal).ToList();
            var repeated = read.Except(standing).Select(each => new DataFileProblem(each.File, null, $"a pack with the id \"{each.Item.Id}\" was read before; this one is left out"));
            return new Shelf(
                packs,
                packs.SelectMany(pack => pack.Questions).ToDictionary(question => question.Key, StringComparer.Ordinal),
                standing.ToDictionary(each => each.Item.Id, each => each.File, StringComparer.Ordinal),
                [.. problems, .. repeated]);
        }

        private static Pack WithKeys(Pack pack) =>
            pack with { Questions = [.. pack.Questions.Select(question => question with { Key = $"{pack.Id}/{question.Id}" })] };
    }
}
