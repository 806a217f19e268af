namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>The question packs that could be read; the others stand in <see cref="Problems"/>.</summary>
public sealed class PackLibrary
{
    private readonly Dictionary<string, Question> _questions;

    private PackLibrary(IReadOnlyList<Pack> packs, IReadOnlyList<DataFileProblem> problems)
    {
        Packs = packs;
        Problems = problems;
        _questions = packs.SelectMany(pack => pack.Questions).ToDictionary(question => question.Key, StringComparer.Ordinal);
    }

    /// <summary>By title.</summary>
    public IReadOnlyList<Pack> Packs { get; }

    public IReadOnlyList<DataFileProblem> Problems { get; }

    /// <summary>Reads the packs of <paramref name="folders"/>; of two with one id the first stands.</summary>
    public static PackLibrary Read(params IEnumerable<string> folders)
    {
        var (read, problems) = DataFile.ReadAll<Pack>(folders);
        var packs = read.DistinctBy(pack => pack.Id).OrderBy(pack => pack.Title, StringComparer.Ordinal).Select(WithKeys).ToList();
        var repeated = read.GroupBy(pack => pack.Id).Where(group => group.Count() > 1)
            .Select(group => new DataFileProblem(group.Key + ".json", null, $"a pack with the id \"{group.Key}\" was read before; this one is left out"));
        return new PackLibrary(packs, [.. problems, .. repeated]);
    }

    public Pack? Find(string packId) => Packs.FirstOrDefault(pack => pack.Id == packId);

    /// <summary>The question of a key, or null where its pack is gone.</summary>
    public Question? FindQuestion(string key) => _questions.GetValueOrDefault(key);

    private static Pack WithKeys(Pack pack) =>
        pack with { Questions = [.. pack.Questions.Select(question => question with { Key = $"{pack.Id}/{question.Id}" })] };
}
